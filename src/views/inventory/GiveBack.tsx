import { dayOf } from '#exporters/exporter.ts';
import { saidCsv, sheetCsv, sheetXlsx } from '#exporters/inventory-sheet.ts';
import { sheetBack } from '#model/inventory/give-back.ts';
import type { SheetRecord } from '#model/records/sheet.ts';
import { visible } from '#model/visible.ts';
import { toast } from '#store/toasts.ts';
import { download, fileName } from '#ui/download.ts';
import { useSlice, useStoreOf } from '#views/app/desk.tsx';
import { inventoryWords } from '#words/inventory.ts';

const words = inventoryWords.back;

/** Gives imported sheets back: as they came, but for what was changed here. Nothing while none was imported. */
export function GiveBack() {
  const store = useStoreOf();
  const records = useSlice((state) => state.records);
  const sheets = [...records.tables.sheet.values()].filter(({ id }) => visible(records, 'sheet', id));
  if (sheets.length === 0) return null;
  const give = async (sheet: SheetRecord, form: 'csv' | 'xlsx') => {
    const back = sheetBack(store.getState().records, sheet, (value) => inventoryWords.values[value] ?? value);
    const name = sheet.name.replace(/\.(csv|tsv|txt|xlsx)$/iu, '');
    if (form === 'xlsx') download(await sheetXlsx(back, sheet.tab ?? name), fileName(name, 'xlsx'));
    else {
      download(sheetCsv(back, sheet.written ?? {}), fileName(name, sheet.form === 'tsv' ? 'tsv' : 'csv'));
      if (back.said.length > 0) download(saidCsv(back.said), fileName(words.saidFile(name), 'csv'));
    }
    toast(store, words.done(back.said.length));
  };
  return (
    <section className="give-back">
      <h3>{words.title}</h3>
      <p className="quiet">{words.lead}</p>
      <ul>
        {sheets
          .sort((a, b) => b.at - a.at)
          .map((sheet) => (
            <li key={sheet.id}>
              <bdi>{words.imported(sheet.name, dayOf(sheet.at))}</bdi>
              {(['csv', 'xlsx'] as const).map((form) => (
                <button
                  key={form}
                  type="button"
                  className="button"
                  aria-label={words.as(words[form], sheet.name)}
                  onClick={() => void give(sheet, form)}
                >
                  {words[form]}
                </button>
              ))}
            </li>
          ))}
      </ul>
    </section>
  );
}
