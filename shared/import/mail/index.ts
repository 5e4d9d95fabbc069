export { planMail, type MailOptions } from './plan-mail'
