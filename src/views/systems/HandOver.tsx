import { useState } from 'react';
import { registerOf } from '#model/register/rows.ts';
import { toast } from '#store/toasts.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { PickList } from '#ui/PickList.tsx';
import { useParts, useSlice } from '#views/app/desk.tsx';
import { partyOptions } from '#views/systems/owner-options.ts';
import { registerWords } from '#words/register.ts';

const words = registerWords.handOver;

/** Whose systems go: a person or team, or a text that names nobody. */
export interface Leaving {
  readonly name: string;
  readonly from: { readonly party: string } | { readonly text: string };
  readonly systemIds: readonly string[];
}

/** To whom all systems of one owner go. */
export function HandOver({ leaving, onClose }: { readonly leaving: Leaving; readonly onClose: () => void }) {
  const { store, dispatch } = useParts();
  const { parties } = registerOf(useSlice((state) => state.records));
  const [typed, setTyped] = useState('');
  const items = partyOptions(parties, typed, false)
    .filter((one) => one.text !== '' && one.text !== leaving.name)
    .map(({ text, hint }) => ({ id: text, text, ...(hint ? { hint } : {}) }));
  return (
    <DialogFrame title={words.title(leaving.name)} closeWord={words.close} onClose={onClose}>
      <PickList
        label={words.field}
        nothing={words.nothing}
        items={items}
        onFind={setTyped}
        onPick={(to) => {
          const { name: _, ...args } = leaving;
          dispatch('party.handOver', { ...args, to });
          toast(store, registerWords.handedOver(leaving.systemIds.length, to), { undo: true, topic: 'undo' });
          onClose();
        }}
      />
    </DialogFrame>
  );
}
