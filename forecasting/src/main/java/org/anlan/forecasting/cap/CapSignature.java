package org.anlan.forecasting.cap;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Element;

/// Enveloped XML signatures over whole messages: Ed25519, or ECDSA with SHA-256. The signature is
/// the alert's last element, where the CAP schema allows it.
///
/// A key inside a message proves nothing, so none is put in and none is used: the verifier brings
/// its own. Ed25519 signs the same message with the same bytes; ECDSA does not.
///
/// @see "W3C, XML Signature Syntax and Processing 1.1; RFC 9231 for Ed25519; CAP 1.2, 3.3.2.1"
public final class CapSignature {

    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String ED25519 = "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519";
    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private CapSignature() {}

    /// The message in UTF-8, with a signature.
    ///
    /// @param keyName how receivers find the public key, such as its fingerprint
    /// @throws IllegalArgumentException if the key is neither EC nor Ed25519
    public static byte[] sign(CapAlert alert, PrivateKey key, String keyName) {
        var document = CapDocument.of(alert);
        var names = FACTORY.getKeyInfoFactory();
        var keyInfo =
                names.newKeyInfo(List.of(names.newKeyName(CapText.visible("keyName", keyName))));
        try {
            FACTORY.newXMLSignature(signedInfo(algorithm(key)), keyInfo)
                    .sign(new DOMSignContext(key, document.getDocumentElement()));
        } catch (MarshalException | XMLSignatureException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "Key (%s) must be able to sign.".formatted(key.getAlgorithm()), e);
        }
        return CapDocument.bytes(document);
    }

    /// Checks the signature with a key the receiver trusts.
    ///
    /// @throws CapException if the message cannot be parsed
    public static SignatureVerdict verify(byte[] message, PublicKey key) throws CapException {
        var document = CapDocument.parse(message);
        var signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        if (signatures.getLength() == 0) {
            return SignatureVerdict.NOT_SIGNED;
        }
        var element = (Element) signatures.item(0);
        if (signatures.getLength() > 1
                || !document.getDocumentElement().isSameNode(element.getParentNode())) {
            return SignatureVerdict.NOT_ACCEPTED;
        }
        var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), element);
        context.setProperty("org.jcp.xml.dsig.secureValidation", true);
        try {
            var signature = FACTORY.unmarshalXMLSignature(context);
            if (!coversAll(signature.getSignedInfo(), algorithm(key))) {
                return SignatureVerdict.NOT_ACCEPTED;
            }
            return signature.validate(context) ? SignatureVerdict.VALID : SignatureVerdict.BROKEN;
        } catch (MarshalException _) {
            return SignatureVerdict.NOT_ACCEPTED;
        } catch (XMLSignatureException _) {
            return SignatureVerdict.BROKEN;
        }
    }

    private static SignedInfo signedInfo(String algorithm) throws GeneralSecurityException {
        var whole =
                FACTORY.newReference(
                        "",
                        FACTORY.newDigestMethod(DigestMethod.SHA256, null),
                        List.of(
                                FACTORY.newTransform(
                                        Transform.ENVELOPED, (TransformParameterSpec) null),
                                FACTORY.newTransform(
                                        CanonicalizationMethod.EXCLUSIVE,
                                        (TransformParameterSpec) null)),
                        null,
                        null);
        return FACTORY.newSignedInfo(
                FACTORY.newCanonicalizationMethod(
                        CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                FACTORY.newSignatureMethod(algorithm, null),
                List.of(whole));
    }

    /// True for exactly the make of signature that `sign` produces.
    private static boolean coversAll(SignedInfo info, String algorithm) {
        if (info.getReferences().size() != 1
                || !info.getSignatureMethod().getAlgorithm().equals(algorithm)
                || !info.getCanonicalizationMethod()
                        .getAlgorithm()
                        .equals(CanonicalizationMethod.EXCLUSIVE)) {
            return false;
        }
        Reference whole = info.getReferences().getFirst();
        return "".equals(whole.getURI())
                && whole.getDigestMethod().getAlgorithm().equals(DigestMethod.SHA256)
                && whole.getTransforms().stream()
                        .map(Transform::getAlgorithm)
                        .toList()
                        .equals(List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE));
    }

    private static String algorithm(Key key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> ECDSA;
            case "EdDSA", "Ed25519" -> ED25519;
            default ->
                    throw new IllegalArgumentException(
                            "Key (%s) must be EC or Ed25519.".formatted(key.getAlgorithm()));
        };
    }
}
