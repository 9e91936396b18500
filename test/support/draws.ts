/** How many random examples a test takes that has `all` of them in `npm run fuzz -- files`: a tenth, which is what fits in every run. */
export function draws(all: number): number {
  return process.env.FUZZ_ALL === undefined ? Math.ceil(all / 10) : all
}
