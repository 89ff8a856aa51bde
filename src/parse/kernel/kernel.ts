// The arithmetic of the net, in AssemblyScript (`npm run build:kernel` makes data/models/kernel.wasm).
//
// Weights are int16 with one scale a row, inputs int16 with one scale a vector, sums int32: weights use 13 bits and inputs 11, so that
// 384 products fit into an int32. Everything else is float32 in a fixed order, without relaxed SIMD: the same bits on every machine.

/**
 * Lays weights out as `multiply` reads them: of every eight rows, two numbers of each at a time. `rows` rows of k (even) numbers; rows up to the next
 * multiple of eight become zeros.
 */
export function arrange(w: usize, to: usize, rows: i32, k: i32): void {
  const bytes = <usize>k * 2;
  for (let r = 0; r < rows; r += 8)
    for (let j: usize = 0; j < bytes; j += 4)
      for (let i = r; i < r + 8; i++) {
        store<u32>(to, i < rows ? load<u32>(w + <usize>i * bytes + j) : 0);
        to += 4;
      }
}

/** Four vectors of k numbers (a multiple of 8), one after the other, become one: two numbers of each at a time. */
function interleave(x: usize, k: i32, to: usize): void {
  const bytes = <usize>k * 2;
  for (let j: usize = 0; j < bytes; j += 16) {
    const p = v128.load(x + j), q = v128.load(x + bytes + j), s = v128.load(x + 2 * bytes + j), t = v128.load(x + 3 * bytes + j);
    const a = v128.shuffle<i32>(p, q, 0, 4, 1, 5), b = v128.shuffle<i32>(s, t, 0, 4, 1, 5);
    const c = v128.shuffle<i32>(p, q, 2, 6, 3, 7), d = v128.shuffle<i32>(s, t, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<i64>(a, b, 0, 2));
    v128.store(to, v128.shuffle<i64>(a, b, 1, 3), 16);
    v128.store(to, v128.shuffle<i64>(c, d, 0, 2), 32);
    v128.store(to, v128.shuffle<i64>(c, d, 1, 3), 48);
    to += 64;
  }
}

@inline
function put(at: usize, sum: v128, scale: v128, ws: v128, bias: usize, relu: bool): void {
  const y = f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), ws), v128.load(bias));
  v128.store(at, relu ? f32x4.pmax(f32x4.splat(0), y) : y);
}

/**
 * Four interleaved vectors x times all rows: y[b][r] = x[b] . w[r] * s[b] * ws[r] + g[b][r]. Eight rows and four vectors at a time, so that sums stay in
 * registers: a vector of sums holds four rows, and nothing has to be added across lanes.
 */
function four(w: usize, ws: usize, x: usize, s0: v128, s1: v128, s2: v128, s3: v128, g0: usize, g1: usize, g2: usize, g3: usize, y: usize, rows: i32, k: i32, relu: bool): void {
  const end = x + <usize>k * 8, out = <usize>rows * 4;
  for (let r: usize = 0; r < out; r += 32) {
    let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
    let p = x;
    while (p < end) {
      const u = v128.load(w), v = v128.load(w, 16);
      let q = v128.load32_splat(p);
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(q, u));
      b0 = i32x4.add(b0, i32x4.dot_i16x8_s(q, v));
      q = v128.load32_splat(p, 4);
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(q, u));
      b1 = i32x4.add(b1, i32x4.dot_i16x8_s(q, v));
      q = v128.load32_splat(p, 8);
      a2 = i32x4.add(a2, i32x4.dot_i16x8_s(q, u));
      b2 = i32x4.add(b2, i32x4.dot_i16x8_s(q, v));
      q = v128.load32_splat(p, 12);
      a3 = i32x4.add(a3, i32x4.dot_i16x8_s(q, u));
      b3 = i32x4.add(b3, i32x4.dot_i16x8_s(q, v));
      w += 32;
      p += 16;
    }
    const c = v128.load(ws + r), d = v128.load(ws + r, 16), o = y + r;
    put(o, a0, s0, c, g0 + r, relu);
    put(o + 16, b0, s0, d, g0 + r + 16, relu);
    put(o + out, a1, s1, c, g1 + r, relu);
    put(o + out + 16, b1, s1, d, g1 + r + 16, relu);
    put(o + 2 * out, a2, s2, c, g2 + r, relu);
    put(o + 2 * out + 16, b2, s2, d, g2 + r + 16, relu);
    put(o + 3 * out, a3, s3, c, g3 + r, relu);
    put(o + 3 * out + 16, b3, s3, d, g3 + r + 16, relu);
  }
}

/**
 * y[b][r] = x[b] . w[r] * xs[b] * ws[r] + bias[r], for `count` vectors (a multiple of 4) and `rows` rows (a multiple of 8, arranged) of k numbers
 * (a multiple of 8). `scratch` holds four vectors.
 */
export function multiply(w: usize, ws: usize, bias: usize, x: usize, xs: usize, y: usize, rows: i32, k: i32, count: i32, relu: bool, scratch: usize): void {
  for (let b = 0; b < count; b += 4) {
    const s = xs + <usize>b * 4;
    interleave(x + <usize>b * <usize>k * 2, k, scratch);
    four(w, ws, scratch, v128.load32_splat(s), v128.load32_splat(s, 4), v128.load32_splat(s, 8), v128.load32_splat(s, 12), bias, bias, bias, bias, y + <usize>b * <usize>rows * 4, rows, k, relu);
  }
}

/** The nearest integers, of numbers between -2^22 and 2^22: what is added leaves no room for a fraction. Faster than a conversion that saturates. */
@inline
function rounded(v: v128): v128 {
  return i32x4.sub(f32x4.add(v, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/** A rational approximation of tanh, exact to seven digits. (`pmin` and `pmax` are one instruction; NaN does not come.) */
@inline
function tanh(v: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(v, f32x4.splat(-7.90531110763549805)), f32x4.splat(7.90531110763549805));
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

/** Sets lane b of the interleaved states and of the cells to zero. */
function reset(state: usize, cell: usize, h: i32, b: usize): void {
  memory.fill(cell + b * <usize>h * 4, 0, <usize>h * 4);
  for (let j: usize = 0; j < <usize>h * 8; j += 16) store<u32>(state + j + b * 4, 0);
}

/**
 * One direction of an LSTM over four lanes side by side, `steps` long. inputs[t * 4 + s]: address of the 4h gate inputs (bias in them) of
 * step t of lane s, with its lowest bit set where a sequence begins; any readable address once the lane is over. outputs[t * 4 + s]: where the h int16 states go (scale `unit`), 0 to drop them.
 * `scratch` holds 4 * (4h + h) floats and 4h int16, which are the states, interleaved.
 */
export function lstm(w: usize, ws: usize, inputs: usize, outputs: usize, steps: i32, h: i32, scratch: usize, unit: f32): void {
  const hb = <usize>h * 4;
  const gates = scratch, cell = gates + 16 * hb, state = cell + 4 * hb;
  const s = f32x4.splat(unit), full = f32x4.splat(1 / unit);
  memory.fill(cell, 0, 4 * hb);
  memory.fill(state, 0, 2 * hb);
  for (let t = 0; t < steps; t++) {
    const g0 = load<u32>(inputs), g1 = load<u32>(inputs, 4), g2 = load<u32>(inputs, 8), g3 = load<u32>(inputs, 12);
    if (g0 & 1) reset(state, cell, h, 0);
    if (g1 & 1) reset(state, cell, h, 1);
    if (g2 & 1) reset(state, cell, h, 2);
    if (g3 & 1) reset(state, cell, h, 3);
    four(w, ws, state, s, s, s, s, g0 & ~1, g1 & ~1, g2 & ~1, g3 & ~1, gates, 4 * h, h, false);
    for (let b: usize = 0; b < 4; b++) {
      const g = gates + b * hb * 4, c = cell + b * hb, q = state + b * 4, out: usize = load<u32>(outputs + b * 4);
      for (let j: usize = 0; j < hb; j += 16) {
        const i = sigmoid(v128.load(g + j)), f = sigmoid(v128.load(g + hb + j)), z = tanh(v128.load(g + 2 * hb + j)), o = sigmoid(v128.load(g + 3 * hb + j));
        const next = f32x4.add(f32x4.mul(f, v128.load(c + j)), f32x4.mul(i, z));
        v128.store(c + j, next);
        const y = rounded(f32x4.mul(f32x4.mul(o, tanh(next)), full));
        const small = i16x8.narrow_i32x4_s(y, y);
        v128.store32_lane(q + 2 * j, small, 0);
        v128.store32_lane(q + 2 * j, small, 1, 16);
        if (out) v128.store64_lane(out + (j >> 1), small, 0);
      }
    }
    inputs += 16;
    outputs += 16;
  }
}

/** `count` vectors of n floats, `step` floats apart, become int16 vectors of length k (zeros after n): the largest becomes 1024. n: a multiple of 4. */
export function quantise(x: usize, step: i32, n: i32, q: usize, k: i32, scales: usize, count: i32): void {
  for (let b = 0; b < count; b++) {
    const p = x + <usize>b * step * 4, o = q + <usize>b * k * 2;
    let most = f32x4.splat(1e-6);
    for (let j = 0; j < n; j += 4) most = f32x4.pmax(most, f32x4.abs(v128.load(p + <usize>j * 4)));
    const m: f32 = max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)));
    store<f32>(scales + <usize>b * 4, m / 1024);
    const s = f32x4.splat(1024 / m);
    for (let j = 0; j < n; j += 4) {
      const y = rounded(f32x4.mul(v128.load(p + <usize>j * 4), s));
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
