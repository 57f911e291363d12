export function ImportDialog(_: { readonly onClose: () => void }) {
  return null;
}
