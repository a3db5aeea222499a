// Runs before the first frame, so that a page never flashes in another theme than the chosen one.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'auto';
