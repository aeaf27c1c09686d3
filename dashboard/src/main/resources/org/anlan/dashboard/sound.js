const TONES = {RED: [880, 622], ORANGE: [740, 587]};
const TONE_S = 0.42;
const AGAIN_MS = 180_000;

/** Whether an alarm is silenced (消音) at a civil time. */
export function isSilenced(alarm, now) {
  return Boolean(alarm.silencedUntil) && Date.parse(alarm.silencedUntil) > now;
}

/**
 * The alarm's voice: red sounds on and on until a named person has signed it, orange twice and again
 * after three minutes, yellow is silent. A browser lets nobody sound before a first press, so the
 * voice must be enabled; `change` tells when that has happened.
 */
export class AlarmVoice extends EventTarget {
  constructor() {
    super();
    this.red = false;
    this.heard = new Map();
  }

  /** @returns {boolean} whether it can be heard */
  get ready() {
    return this.audio?.state === 'running';
  }

  /** Called from a press of a button or key. */
  async enable() {
    this.audio ??= new AudioContext();
    await this.audio.resume();
    this.dispatchEvent(new Event('change'));
    this.chime('ORANGE', 1, 0.05);
    this.tell(this.alarms ?? [], this.drill, this.now ?? 0);
  }

  /**
   * To be told again each second: an alarm silenced sounds anew when its silence ends by itself.
   *
   * @param {Array<{id: string, level: string, signedBy: string | null, silencedUntil?: string | null}>} alarms those not yet signed
   * @param {boolean} drill whether each sound is to be announced as one of an exercise
   * @param {number} now civil time, ms
   */
  tell(alarms, drill, now) {
    Object.assign(this, {alarms, drill, now});
    const loud = alarms.filter((a) => !isSilenced(a, now));
    alarms.filter((a) => isSilenced(a, now)).forEach((a) => this.heard.delete(a.id));
    const red = loud.some((a) => a.level === 'RED');
    if (red && this.ready && !this.ringing) {
      this.announce();
      this.ring();
      this.ringing = setInterval(() => this.ring(), TONE_S * 2000 + 250);
    } else if (!red) {
      clearInterval(this.ringing);
      this.ringing = undefined;
    }
    this.chimes(loud.filter((a) => a.level === 'ORANGE'));
  }

  ring() {
    this.chime('RED', 1, 0.22);
  }

  chimes(orange) {
    if (!this.ready) {
      return;
    }
    const now = performance.now();
    const due = orange.filter((a) => !this.heard.has(a.id) || (this.heard.get(a.id).count < 2 && now - this.heard.get(a.id).at >= AGAIN_MS));
    due.forEach((a) => this.heard.set(a.id, {at: now, count: (this.heard.get(a.id)?.count ?? 0) + 1}));
    if (due.length) {
      this.announce();
      this.chime('ORANGE', 2, 0.16);
    }
  }

  /** An exercise says so aloud, where the browser has a voice. */
  announce() {
    if (this.drill && globalThis.speechSynthesis) {
      const word = new SpeechSynthesisUtterance('演练');
      word.lang = 'zh-CN';
      speechSynthesis.speak(word);
    }
  }

  chime(level, times, loud) {
    for (let i = 0; i < times * 2; i++) {
      const from = this.audio.currentTime + i * TONE_S;
      const tone = this.audio.createOscillator();
      const gain = this.audio.createGain();
      tone.type = 'triangle';
      tone.frequency.value = TONES[level][i % 2];
      gain.gain.setValueAtTime(0.0001, from);
      gain.gain.exponentialRampToValueAtTime(loud, from + 0.03);
      gain.gain.exponentialRampToValueAtTime(0.0001, from + TONE_S - 0.02);
      tone.connect(gain).connect(this.audio.destination);
      tone.start(from);
      tone.stop(from + TONE_S);
    }
  }
}
