/** What package.json calls the preview in a panel, for the window to restore it. */
export const previewType = 'planwright.preview'

/** What package.json calls the preview in the place of the text editor. */
export const previewEditorType = 'planwright.previewEditor'
