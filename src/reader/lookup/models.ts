/** How much of a model is on this machine. */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Monitor {
  addEventListener(type: 'downloadprogress', told: (event: { loaded: number }) => void): void;
}

interface Creation {
  readonly signal: AbortSignal;
  readonly monitor: (monitor: Monitor) => void;
}

interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

/** The model for translating that is built into some browsers. */
export interface TranslatorModel {
  availability(pair: Pair): Promise<Availability>;
  create(options: Pair & Creation): Promise<{
    translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  }>;
}

/** The model for summaries that is built into some browsers. */
export interface SummarizerModel {
  availability(): Promise<Availability>;
  create(options: Creation & { type: 'tldr'; format: 'plain-text'; length: 'medium' }): Promise<{
    summarize(text: string, options: { signal: AbortSignal }): Promise<string>;
  }>;
}

/** What of this the browser has; it works on this machine alone. */
export interface Models {
  readonly translator: TranslatorModel | undefined;
  readonly summarizer: SummarizerModel | undefined;
}

declare global {
  var Translator: TranslatorModel | undefined;
  var Summarizer: SummarizerModel | undefined;
}

/** The models that are built into this browser. */
export const browserModels = (): Models => ({
  translator: globalThis.Translator,
  summarizer: globalThis.Summarizer,
});

/** Whether the browser has any. */
export const hasModels = (): boolean => Object.values(browserModels()).some(Boolean);

/** One thing that a model can do with a text. */
export interface Task {
  readonly kind: 'translate' | 'summarise';
  availability(): Promise<Availability>;
  /** Loads the model where it is not here yet, telling how much of it is (0 to 1), and answers with its text. */
  run(text: string, signal: AbortSignal, progress: (share: number) => void): Promise<string>;
}

const creation = (signal: AbortSignal, progress: (share: number) => void): Creation => ({
  signal,
  monitor: (monitor) =>
    monitor.addEventListener('downloadprogress', ({ loaded }) => progress(loaded)),
});

const base = (lang: string): string => lang.split('-')[0] ?? lang;

/** What the models of a browser can do with a text of the language `from` for a reader of `to`. */
export function tasksFor(
  { translator, summarizer }: Models,
  from: string,
  to: string,
): readonly Task[] {
  const pair = { sourceLanguage: base(from), targetLanguage: base(to) };
  const tasks: Task[] = [];
  if (translator && pair.sourceLanguage !== pair.targetLanguage)
    tasks.push({
      kind: 'translate',
      availability: () => translator.availability(pair),
      run: async (text, signal, progress) => {
        const model = await translator.create({ ...pair, ...creation(signal, progress) });
        return model.translate(text, { signal });
      },
    });
  if (summarizer)
    tasks.push({
      kind: 'summarise',
      availability: () => summarizer.availability(),
      run: async (text, signal, progress) => {
        const model = await summarizer.create({
          ...creation(signal, progress),
          type: 'tldr',
          format: 'plain-text',
          length: 'medium',
        });
        return model.summarize(text, { signal });
      },
    });
  return tasks;
}
