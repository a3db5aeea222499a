import { pickArticle } from '../pick';

globalThis.lecternScripts = { ...globalThis.lecternScripts, pick: pickArticle };
