/** The exporters and all they need, loaded when a picture is first asked for. */
export const importPictures = () => import('#views/export/pictures.ts');
