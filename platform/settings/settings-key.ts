/** Where the settings are in `storage.local`. In a file of its own, since the page scripts do without what else `settings.ts` brings. */
export const SETTINGS_KEY = 'settings';
