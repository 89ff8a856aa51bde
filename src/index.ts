export { readDoc } from './app/pipeline.ts';
export * from './model/index.ts';
