/** Where the reader's choice is kept, and what it can be; absent means "as my device". */
export const THEME_KEY = 'theme'
export type Theme = 'day' | 'night'

/** Applies a stored choice before the first paint. Kept short: it is hashed or nonced into every page. */
export const themeScript = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='day'||t==='night')document.documentElement.dataset.theme=t}catch(e){}`
