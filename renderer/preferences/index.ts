export { PreferencesView } from './PreferencesView'
