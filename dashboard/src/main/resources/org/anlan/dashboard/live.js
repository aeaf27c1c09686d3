/**
 * The live stream (Server-Sent Events), read by `fetch` rather than `EventSource`, because only so
 * are the comment heartbeats seen, and a wall must know that it still hears.
 *
 * Events: `fact` (detail: the fact's projection), `resync` (read everything anew), `beat` (bytes came).
 * Resumes by `Last-Event-ID`; a line that is silent for longer than three heartbeats is dropped.
 */
export class Live extends EventTarget {
  /** @param {string} url of the stream */
  constructor(url = '/api/v1/stream') {
    super();
    this.url = url;
    this.last = '';
    this.retry = 2000;
    this.begun = false;
    this.stopped = false;
  }

  /** Listens until stopped; never rejects. */
  async start() {
    while (!this.stopped) {
      try {
        await this.listen();
      } catch (e) {
        if (!(e instanceof TypeError || e.name === 'AbortError' || e.name === 'LineClosed')) {
          throw e;
        }
      }
      await new Promise((done) => setTimeout(done, this.retry));
    }
  }

  stop() {
    this.stopped = true;
    this.line?.abort();
  }

  async listen() {
    this.line = new AbortController();
    const headers = {Accept: 'text/event-stream'};
    if (this.last) {
      headers['Last-Event-ID'] = this.last;
    }
    const answer = await fetch(this.url, {headers, cache: 'no-store', signal: this.line.signal});
    if (!answer.ok || !answer.body) {
      throw Object.assign(new Error(`HTTP ${answer.status}`), {name: 'LineClosed'});
    }
    if (this.begun && !this.last) {
      this.tell('resync'); // nothing was heard before the break, so nothing can be made up for
    }
    this.begun = true;
    await this.hear(answer.body.pipeThrough(new TextDecoderStream()).getReader());
  }

  async hear(reader) {
    let rest = '';
    for (;;) {
      const watch = setTimeout(() => this.line?.abort(), 35_000);
      const {value, done} = await reader.read().finally(() => clearTimeout(watch));
      if (done) {
        return;
      }
      this.tell('beat');
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      blocks.forEach((block) => this.take(block));
    }
  }

  take(block) {
    const fields = {};
    for (const line of block.split(/\r?\n/)) {
      const at = line.indexOf(':');
      if (at > 0) {
        fields[line.slice(0, at)] = line.slice(at + 1).trimStart();
      }
    }
    this.retry = Number(fields.retry ?? this.retry);
    this.last = fields.id ?? this.last;
    if (fields.event === 'resync') {
      this.tell('resync');
    } else if (fields.event === 'fact' && fields.data) {
      this.tell('fact', JSON.parse(fields.data));
    }
  }

  tell(kind, detail) {
    this.dispatchEvent(new CustomEvent(kind, {detail}));
  }
}
