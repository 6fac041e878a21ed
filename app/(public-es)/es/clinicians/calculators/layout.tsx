export { default } from '../../../../(public)/clinicians/calculators/layout.tsx'
