package org.anlan.dashboard.document;

import org.anlan.store.journal.SignedHead;

/// The signed head of the journal in small print: who keeps the paper can show that a chain that
/// ends before it, or runs elsewhere, was cut or changed.
final class ChainNote {

    private ChainNote() {}

    /// All that [SignedHead#isSigned] needs, in the order of its fields.
    static Prose write(SignedHead head) {
        return Prose.of(
                "日志链头(核对用):安装 %s;位置 %d;封存 %s;散列(SHA-256) %s;公钥(Ed25519) %s;签名 %s 。"
                        .formatted(
                                head.installation(),
                                head.position(),
                                head.sealedAt(),
                                head.hash(),
                                head.publicKey(),
                                head.signature()));
    }
}
