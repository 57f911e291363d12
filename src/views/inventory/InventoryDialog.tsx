/** Takes in an inventory of systems. */
export function InventoryDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" onClick={onClose}>
      ×
    </button>
  );
}
