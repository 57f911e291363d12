import { useStoreOf } from '#views/app/desk.tsx';
import { sendOwners } from '#views/inventory/send-owners.ts';
import { ownerRowWords as words } from '#words/owner-rows.ts';

/** The way out for those who never open the tool: a sheet to fill in. */
export function SendOwners() {
  const store = useStoreOf();
  return (
    <section className="give-back">
      <h3>{words.send}</h3>
      <p className="quiet">{words.sendLead}</p>
      <div className="give-back-forms">
        {(['csv', 'xlsx'] as const).map((form) => (
          <button
            key={form}
            type="button"
            className="button"
            aria-label={words.as(words[form])}
            onClick={() => void sendOwners(store, form)}
          >
            {words[form]}
          </button>
        ))}
      </div>
    </section>
  );
}
