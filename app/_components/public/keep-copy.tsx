/** Once the page is there and the browser has nothing else to do. A browser that cannot, or may not, does without. */
const script = `if('serviceWorker'in navigator)addEventListener('load',function(){(window.requestIdleCallback||setTimeout)(function(){navigator.serviceWorker.register('/offline-worker.js',{updateViaCache:'none'}).catch(function(){})})})`

/** Lets the reader's device keep a copy of the public pages. Only in a build: there the worker is written. */
export function KeepCopy() {
  if (process.env.NODE_ENV !== 'production') return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
  return <script data-own="" dangerouslySetInnerHTML={{ __html: script }} />
}
