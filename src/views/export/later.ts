/** The exporters and all they need, loaded when a picture is first asked for. */
export const importPictures = () => import('#views/export/pictures.ts');

/** The sheet for owners, loaded when it is first sent. */
export const importOwnerSheet = () => import('#views/inventory/send-owners.ts');
