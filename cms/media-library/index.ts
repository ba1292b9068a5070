/** The door of cms/media-library/. */
export { lookIntoPicture } from './looking.ts'
export { saveFile, savePicture } from './saving.ts'
export { serveFile, servePreview, showPreview } from './serve.ts'
export { takeFileIn, takePictureIn } from './upload.ts'
