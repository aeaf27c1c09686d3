/** A problem as the server words it (RFC 9457). */
export class ApiProblem extends Error {
  /**
   * @param {number} status HTTP status; 0 if no answer came
   * @param {{type?: string, title?: string, detail?: string, errors?: Array<{field: string, rule: string, message: string}>}} body
   */
  constructor(status, body) {
    super([body.title, body.detail].filter(Boolean).join(':') || `HTTP ${status}`);
    this.status = status;
    this.type = body.type ?? '';
    this.errors = body.errors ?? [];
  }
}

const ROOT = '/api/v1/';

/**
 * Reads a resource.
 *
 * @param {string} path below `/api/v1/`
 * @param {Record<string, string | number | null | undefined>} [query] empty values are left out
 * @returns {Promise<any>} the answer
 * @throws {ApiProblem} on anything but success
 */
export async function read(path, query = {}) {
  const given = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== '');
  const search = new URLSearchParams(given.map(([k, v]) => [k, String(v)]));
  return ask(`${ROOT}${path}${given.length ? `?${search}` : ''}`, {headers: {Accept: 'application/json'}});
}

/**
 * Writes once: the same key sent twice changes nothing twice.
 *
 * @param {'POST' | 'PUT' | 'DELETE'} method
 * @param {string} path below `/api/v1/`
 * @param {object} [body]
 * @param {string} [key] idempotency key; a fresh one if none is given
 * @param {string} [version] the version that is edited; refused with 412 where another stands by now
 * @returns {Promise<any>} the answer, or null if it has no body
 * @throws {ApiProblem} on anything but success
 */
export async function write(method, path, body, key = crypto.randomUUID(), version = undefined) {
  const headers = {Accept: 'application/json', 'Idempotency-Key': key};
  if (version) {
    headers['If-Match'] = `"${version}"`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  return ask(`${ROOT}${path}`, {method, headers, body: body === undefined ? undefined : JSON.stringify(body)});
}

/**
 * Reads a document as it stands, such as a CAP message.
 *
 * @param {string} path of this server
 * @returns {Promise<string>}
 * @throws {ApiProblem} on anything but success
 */
export async function readText(path) {
  const answer = await fetch(path, {credentials: 'same-origin'}).catch(() => {
    throw new ApiProblem(0, {title: 'offline'});
  });
  if (!answer.ok) {
    throw new ApiProblem(answer.status, {});
  }
  return answer.text();
}

async function ask(url, options) {
  const answer = await fetch(url, {credentials: 'same-origin', cache: 'no-store', ...options}).catch(() => {
    throw new ApiProblem(0, {title: 'offline'});
  });
  const text = await answer.text();
  const json = (answer.headers.get('Content-Type') ?? '').includes('json') && text ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw new ApiProblem(answer.status, json ?? {});
  }
  return json;
}
