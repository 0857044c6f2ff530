/// OpenSSL's types with owners, and what of them becomes words and numbers.
#pragma once

#include <openssl/cms.h>
#include <openssl/ocsp.h>
#include <openssl/x509.h>

#include <string>
#include <string_view>

#include "owned.h"
#include "signature/verdict.h"

namespace planverk::signature {

using X509Ptr = Owned<X509, X509_free>;
using CrlPtr = Owned<X509_CRL, X509_CRL_free>;
using CmsPtr = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using OcspPtr = Owned<OCSP_BASICRESP, OCSP_BASICRESP_free>;

/// Another owner of the same certificate.
[[nodiscard]] X509Ptr share(X509* certificate);
[[nodiscard]] X509Ptr certificate_of(std::string_view der);  ///< null: it is none
[[nodiscard]] std::string der_of(const X509* certificate);

/// Nothing but a time can be told of a damaged one: 0.
[[nodiscard]] Moment moment_of(const ASN1_TIME* time);
/// CN, else O, else the whole name in RFC 2253's form.
[[nodiscard]] std::string name_of(const X509_NAME* name);
[[nodiscard]] Certificate describe(X509* certificate);

/// `SHA-256`; for what has no name of that form OpenSSL's short name, else the dotted numbers.
[[nodiscard]] std::string digest_name(int nid);
[[nodiscard]] std::string object_name(const ASN1_OBJECT* object);

/// Of the parts one after the other; empty where the algorithm is not known.
[[nodiscard]] std::string digest(int nid, std::initializer_list<std::string_view> parts);

/// Bytes of OpenSSL's strings.
[[nodiscard]] std::string_view view(const ASN1_STRING* text);
/// OpenSSL keeps errors in a list of the thread: what was asked and answered is taken out.
void forget_errors();

}  // namespace planverk::signature
