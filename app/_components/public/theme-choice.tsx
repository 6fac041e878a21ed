import { LABELS } from '#lib/content/labels.ts'
import type { Locale } from '#lib/content/shape.ts'
import { THEME_KEY } from '../shell/theme.ts'

const CHOICES = ['day', 'night', 'device'] as const

/** Day, night, or as the device has it. Works by the script below, without a server; hidden where scripts are off. */
export function ThemeChoice({ name, locale }: { name: string; locale: Locale }) {
  const labels = LABELS[locale].theme
  return (
    <fieldset className="setting theme-choice">
      <legend className="hide">{labels.legend}</legend>
      {CHOICES.map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === 'device'} data-theme-choice="" />
          {labels[value]}
        </label>
      ))}
    </fieldset>
  )
}

/** Shows the stored choice in every ThemeChoice of the page and keeps a new one. */
export const themeChoiceScript = `(function(){var r=document.documentElement,s='input[data-theme-choice]';function show(){var t=r.dataset.theme||'device';document.querySelectorAll(s).forEach(function(i){i.checked=i.value===t})}show();addEventListener('change',function(e){if(!e.target.matches(s))return;var v=e.target.value;if(v==='device')delete r.dataset.theme;else r.dataset.theme=v;try{if(v==='device')localStorage.removeItem('${THEME_KEY}');else localStorage.setItem('${THEME_KEY}',v)}catch(x){}show()})})()`
