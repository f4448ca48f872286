// SPDX-License-Identifier: BSL-1.0
// Sends to fake_x what clients send to X, and counts what holds.
import http from "node:http";
import { createRequire } from "node:module";

export const cast = JSON.parse(process.argv[2]);
export const [app, web] = cast.clients;

const ours = /^https:\/\/(api\.)?(x|twitter)\.com(?=\/)/;
const direct = globalThis.fetch;

/** `fetch`, with X's addresses led to fake_x; it is told which address was meant. */
globalThis.fetch = (input, options = {}) => {
  const url = String(input?.url ?? input);
  const meant = url.match(ours);
  if (!meant) return direct(input, options);
  const headers = new Headers(options.headers);
  headers.set("x-forwarded-proto", "https");
  headers.set("x-forwarded-host", new URL(url).host);
  return direct(cast.base + url.slice(meant[0].length), { ...options, headers });
};

/** The same for whoever uses node's `https`. */
createRequire(import.meta.url)("https").request = (options, ...rest) => {
  const { hostname, port } = new URL(cast.base);
  const headers = { ...options.headers, "x-forwarded-proto": "https", "x-forwarded-host": options.host };
  delete headers.host;
  return http.request({ ...options, protocol: "http:", host: hostname, port, headers }, ...rest);
};

let checks = 0;
export function check(holds, what) {
  if (!holds) {
    console.error(`does not hold: ${what}`);
    process.exit(1);
  }
  ++checks;
}
export function equal(got, wanted, what) {
  check(got === wanted, `${what}: ${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`);
}
export async function fails(call, what) {
  try {
    await call();
  } catch (error) {
    ++checks;
    return error;
  }
  check(false, `${what} fails`);
}
export function done(client) {
  console.log(`${checks} checks with ${client}`);
}

/** What the browser of a person who says yes (or no) brings back: the parameters of the callback. */
export async function visit(url, answer = "") {
  const page = await fetch(url + answer, { redirect: "manual" });
  equal(page.status, 302, "the page sends the browser back");
  return new URL(page.headers.get("location")).searchParams;
}
