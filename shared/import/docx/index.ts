export { planDocx, type DocxOptions } from './plan-docx'
