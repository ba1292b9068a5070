/** The door of cms/media-library/. */
export { serveFile, servePreview, showPreview } from './serve.ts'
export { takeFileIn, takePictureIn } from './upload.ts'
