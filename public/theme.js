// Runs before the first frame, so that a page never flashes in another theme than the chosen one.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';
// The browser opens the database while the page's scripts come, so that the first rows wait for neither.
indexedDB.databases().catch(console.warn);
