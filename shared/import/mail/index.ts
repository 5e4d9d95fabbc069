export { plainSubject, planMail, type MailOptions } from './plan-mail'
