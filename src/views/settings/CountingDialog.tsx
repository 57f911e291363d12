import './settings.css';
import { sayCounting } from '#model/counting.ts';
import { DialogFrame } from '#ui/DialogFrame.tsx';
import { useView } from '#views/app/desk.tsx';
import { CalendarFields } from '#views/settings/CalendarFields.tsx';
import { ConventionChoice } from '#views/settings/ConventionChoice.tsx';
import { DemandFields } from '#views/settings/DemandFields.tsx';
import { countingWords as words } from '#words/counting.ts';
import { screenWords } from '#words/screen.ts';

/** How the open map counts: what a day is, what "takes" contains, what customers ask for. Printed on every picture. */
export function CountingDialog({ onClose }: { readonly onClose: () => void }) {
  const view = useView();
  if (!view) return null;
  return (
    <DialogFrame title={words.title} closeWord={screenWords.close} onClose={onClose}>
      <p className="counting-now" role="status">
        {sayCounting(view.map)}
      </p>
      <CalendarFields map={view.map} />
      <ConventionChoice map={view.map} />
      <DemandFields map={view.map} />
    </DialogFrame>
  );
}
