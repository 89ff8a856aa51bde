// The arithmetic of the net, in AssemblyScript (`npm run build:kernel` makes data/models/kernel.wasm).
//
// Weights are int16 with one scale a row, inputs int16 with one scale a vector, sums int32: weights use 13 bits and inputs 11, so that
// 384 products fit into an int32. Everything else is float32 in a fixed order, without relaxed SIMD: the same bits on every machine.

/** Horizontal sums of four vectors, as one vector. */
@inline
function sums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7));
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

@inline
function put(at: usize, value: v128, bias: usize, relu: bool): void {
  let y = f32x4.add(value, v128.load64_zero(bias));
  if (relu) y = f32x4.max(y, f32x4.splat(0));
  v128.store64_lane(at, y, 0);
}

/**
 * y[b][r] = x[b] . w[r] * xs[b] * ws[r] + bias[b * biasStep + r], for `count` vectors (a multiple of 4) and `rows` rows (even) of k numbers
 * (a multiple of 8). Four vectors share each load of the weights.
 */
export function multiply(w: usize, ws: usize, bias: usize, biasStep: i32, x: usize, xs: usize, y: usize, rows: i32, k: i32, count: i32, relu: bool): void {
  const bytes = <usize>k * 2;
  for (let b = 0; b < count; b += 4) {
    const x0 = x + <usize>b * bytes, x1 = x0 + bytes, x2 = x1 + bytes, x3 = x2 + bytes;
    const scale = v128.load(xs + <usize>b * 4);
    const out = <usize>rows * 4, step = <usize>biasStep * 4;
    for (let r = 0; r < rows; r += 2) {
      const w0 = w + <usize>r * bytes, w1 = w0 + bytes;
      let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (let j: usize = 0; j < bytes; j += 16) {
        const u = v128.load(w0 + j), v = v128.load(w1 + j);
        const p = v128.load(x0 + j), q = v128.load(x1 + j), s = v128.load(x2 + j), t = v128.load(x3 + j);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(u, p));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(u, q));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(u, s));
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(u, t));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, p));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, q));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, s));
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, t));
      }
      const first = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums(a0, a1, a2, a3)), scale), v128.load32_splat(ws + <usize>r * 4));
      const second = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums(b0, b1, b2, b3)), scale), v128.load32_splat(ws + <usize>r * 4 + 4));
      const o = y + (<usize>b * rows + r) * 4, g = bias + (<usize>b * biasStep + r) * 4;
      put(o, v128.shuffle<i32>(first, second, 0, 4, 0, 4), g, relu);
      put(o + out, v128.shuffle<i32>(first, second, 1, 5, 1, 5), g + step, relu);
      put(o + 2 * out, v128.shuffle<i32>(first, second, 2, 6, 2, 6), g + 2 * step, relu);
      put(o + 3 * out, v128.shuffle<i32>(first, second, 3, 7, 3, 7), g + 3 * step, relu);
    }
  }
}

/** A rational approximation of tanh, exact to seven digits. */
@inline
function tanh(v: v128): v128 {
  const x = f32x4.min(f32x4.max(v, f32x4.splat(-7.90531110763549805)), f32x4.splat(7.90531110763549805));
  const x2 = f32x4.mul(x, x);
  let p = f32x4.add(f32x4.mul(x2, f32x4.splat(-2.76076847742355e-16)), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(5.12229709037114e-08));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(1.48572235717979e-05));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(6.37261928875436e-04));
  p = f32x4.add(f32x4.mul(x2, p), f32x4.splat(4.89352455891786e-03));
  let q = f32x4.add(f32x4.mul(x2, f32x4.splat(1.19825839466702e-06)), f32x4.splat(1.18534705686654e-04));
  q = f32x4.add(f32x4.mul(x2, q), f32x4.splat(2.2684346324390002e-03));
  q = f32x4.add(f32x4.mul(x2, q), f32x4.splat(4.89352518554385e-03));
  return f32x4.div(f32x4.mul(x, p), q);
}

@inline
function sigmoid(v: v128): v128 {
  return f32x4.add(f32x4.mul(tanh(f32x4.mul(v, f32x4.splat(0.5))), f32x4.splat(0.5)), f32x4.splat(0.5));
}

/**
 * One direction of an LSTM over four sequences side by side, `steps` long. inputs[t * 4 + s]: address of the 4h gate inputs (bias in them) of
 * step t of sequence s, any readable address once the sequence is over; outputs[t * 4 + s]: where the h int16 states go (scale 1/1024), 0 to drop them.
 * `scratch` holds 4 * (4h + 4h + h) floats and 4h int16.
 */
export function lstm(w: usize, ws: usize, inputs: usize, outputs: usize, steps: i32, h: i32, scratch: usize, unit: usize): void {
  const hb = <usize>h * 4;
  const pre = scratch, gates = pre + 16 * hb, cell = gates + 16 * hb, state = cell + 4 * hb;
  memory.fill(cell, 0, 4 * hb);
  memory.fill(state, 0, 2 * hb);
  for (let t = 0; t < steps; t++) {
    for (let s = 0; s < 4; s++) memory.copy(pre + <usize>s * hb * 4, load<u32>(inputs + <usize>(t * 4 + s) * 4), hb * 4);
    multiply(w, ws, pre, 4 * h, state, unit, gates, 4 * h, h, 4, false);
    for (let s = 0; s < 4; s++) {
      const g = gates + <usize>s * hb * 4, c = cell + <usize>s * hb, q = state + <usize>s * (hb >> 1);
      for (let j: usize = 0; j < hb; j += 16) {
        const i = sigmoid(v128.load(g + j)), f = sigmoid(v128.load(g + hb + j)), z = tanh(v128.load(g + 2 * hb + j)), o = sigmoid(v128.load(g + 3 * hb + j));
        const next = f32x4.add(f32x4.mul(f, v128.load(c + j)), f32x4.mul(i, z));
        v128.store(c + j, next);
        const y = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(o, tanh(next)), f32x4.splat(1024))));
        v128.store64_lane(q + (j >> 1), i16x8.narrow_i32x4_s(y, y), 0);
      }
      const out = load<u32>(outputs + <usize>(t * 4 + s) * 4);
      if (out) memory.copy(out, q, hb >> 1);
    }
  }
}

/** `count` vectors of n floats, `step` floats apart, become int16 vectors of length k (zeros after n): the largest becomes 1024. n: a multiple of 4. */
export function quantise(x: usize, step: i32, n: i32, q: usize, k: i32, scales: usize, count: i32): void {
  for (let b = 0; b < count; b++) {
    const p = x + <usize>b * step * 4, o = q + <usize>b * k * 2;
    let most = f32x4.splat(1e-6);
    for (let j = 0; j < n; j += 4) most = f32x4.max(most, f32x4.abs(v128.load(p + <usize>j * 4)));
    const m: f32 = max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)));
    store<f32>(scales + <usize>b * 4, m / 1024);
    const s = f32x4.splat(1024 / m);
    for (let j = 0; j < n; j += 4) {
      const y = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(p + <usize>j * 4), s)));
      v128.store64_lane(o + <usize>j * 2, i16x8.narrow_i32x4_s(y, y), 0);
    }
    memory.fill(o + <usize>n * 2, 0, <usize>(k - n) * 2);
  }
}

@inline
function dot(p: usize, q: usize, bytes: usize): f32 {
  let v = f32x4.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) v = f32x4.add(v, f32x4.mul(v128.load(p + j), v128.load(q + j)));
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/** Arc scores of one sentence: dependents n x d, heads (n + 1) x d with `step` floats from one to the next (0 is the root) -> n x (n + 1). */
export function arcs(dependents: usize, heads: usize, step: i32, scores: usize, n: i32, d: i32): void {
  const bytes = <usize>d * 4;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= n; j++)
      store<f32>(scores + <usize>(i * (n + 1) + j) * 4, dot(dependents + <usize>i * bytes, heads + <usize>j * step * 4, bytes));
}

/** The best of `count` rows of d floats for vector x, row `except` left out. d: a multiple of 4. */
export function best(rows: usize, x: usize, count: i32, d: i32, except: i32): i32 {
  const bytes = <usize>d * 4;
  let most: f32 = -f32.MAX_VALUE, at = 0;
  for (let r = 0; r < count; r++) {
    if (r == except) continue;
    const v = dot(rows + <usize>r * bytes, x, bytes);
    if (v > most) { most = v; at = r; }
  }
  return at;
}

/** Position of the largest of n floats. */
export function largest(x: usize, n: i32): i32 {
  let at = 0, most = load<f32>(x);
  for (let j = 1; j < n; j++) {
    const v = load<f32>(x + <usize>j * 4);
    if (v > most) { most = v; at = j; }
  }
  return at;
}
