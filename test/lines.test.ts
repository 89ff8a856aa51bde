import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cli, jsonLines, stocktake } from './stocktake.ts';

const lines = [
  { id: 'one', text: 'Chad attacked Niger.', date: '2031-02-03' },
  { id: 'two', text: 'Peru thanked Chile for its help.', date: null },
  { id: 'three', text: 'Kenya did not invade Uganda.' },
];
const rows = (out: string): { id: unknown; events?: object[]; mentions?: object[]; notices?: object[] }[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe.each(['code', 'mentions'])('%s', (command) => {
  it('answers a pipe that stays open', async () => {
    const child = spawn(process.execPath, [cli, command], { stdio: ['pipe', 'pipe', 'ignore'] });
    for (const line of lines) {
      child.stdin.write(`${JSON.stringify(line)}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(JSON.parse(String(answer)).id).toBe(line.id);
    }
    child.stdin.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('reads gzipped lines, and a last one without an end', () => {
    const { status, out } = stocktake([command, '-'], { input: gzipSync(jsonLines(lines).trimEnd()) });
    expect([status, rows(out).map((row) => row.id)]).toEqual([0, ['one', 'two', 'three']]);
  });

  it('keeps the order and the id of lines with trouble', () => {
    const input = ['{"id":"a","text":"Chad attacked Niger."}', 'nothing', '{"id":"b"}', '', '{"id":7,"text":""}'].join('\n');
    const { status, out } = stocktake([command], { input });
    expect([status, rows(out).map((row) => row.id)]).toEqual([1, ['a', null, 'b', 7]]);
  });
});

describe('code', () => {
  it('says the same with one thread and with three', () => {
    const input = jsonLines(Array.from({ length: 400 }, (_, i) => ({ ...lines[i % 3], id: i })));
    const one = stocktake(['code', '--jobs', '1'], { input });
    expect(stocktake(['code', '--jobs', '3'], { input })).toEqual(one);
    expect(rows(one.out).map((row) => row.id)).toEqual(Array.from({ length: 400 }, (_, i) => i));
  });

  it('tells what did not happen only with --all', () => {
    const input = jsonLines(lines);
    expect(rows(stocktake(['code'], { input }).out)[2]!.events).toEqual([]);
    expect(rows(stocktake(['code', '--all'], { input }).out)[2]!.events).toMatchObject([
      { actor: 'KEN', recipient: 'UGA', status: 'denied' },
    ]);
  });
});
