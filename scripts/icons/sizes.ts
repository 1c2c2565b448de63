/** Widths of the icon's pictures in px: toolbars (16, 32), lists of extensions (48, 96), stores (128). */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;
