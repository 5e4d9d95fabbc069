export { WelcomeView } from './WelcomeView'
