#include <openssl/cms.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "facts/gather.h"
#include "foreign/fields.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_certificate = 4 << 20;

template <class Thing, void (*release)(Thing*)>
struct Released {
  void operator()(Thing* thing) const { release(thing); }
};
using Message = std::unique_ptr<CMS_ContentInfo, Released<CMS_ContentInfo, CMS_ContentInfo_free>>;
using Certificate = std::unique_ptr<X509, Released<X509, X509_free>>;

std::string entry(const X509_NAME* subject, int kind) {
  const int at = X509_NAME_get_index_by_NID(subject, kind, -1);
  if (at < 0) return {};
  const ASN1_STRING* value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at));
  unsigned char* text = nullptr;
  const int length = ASN1_STRING_to_UTF8(&text, value);
  if (length < 0) return {};
  std::string out(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  OPENSSL_free(text);
  return out;
}

std::string name_of(const X509* certificate) {
  const X509_NAME* subject = X509_get_subject_name(certificate);
  for (const int kind : {NID_commonName, NID_organizationName}) {
    if (std::string name = entry(subject, kind); !name.empty() && !utf8::first_invalid(name)) return name;
  }
  return {};
}

/// The subject of the certificate that the signature was made with. Nothing is verified.
std::string signer_of(const std::string& contents) {
  if (contents.empty() || contents.size() > most_certificate) return {};
  const auto* bytes = reinterpret_cast<const unsigned char*>(contents.data());
  // Room is reserved for the signature and filled with noughts: what follows the structure is left alone.
  const Message message(d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(contents.size())));
  if (!message) return {};
  STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(message.get());
  STACK_OF(X509)* certificates = CMS_get1_certs(message.get());
  std::string out;
  for (int index = 0; index < sk_X509_num(certificates) && out.empty(); ++index) {
    X509* certificate = sk_X509_value(certificates, index);
    for (int which = 0; which < sk_CMS_SignerInfo_num(signers) && out.empty(); ++which) {
      if (CMS_SignerInfo_cert_cmp(sk_CMS_SignerInfo_value(signers, which), certificate) == 0)
        out = name_of(certificate);
    }
  }
  sk_X509_pop_free(certificates, X509_free);
  return out;
}

/// adbe.x509.rsa_sha1 has the certificate beside the signature, alone or first of a chain.
std::string signer_beside(const Object& certificates) {
  const std::string first = certificates.is_array() ? certificates.at(0).bytes() : certificates.bytes();
  if (first.empty() || first.size() > most_certificate) return {};
  const auto* bytes = reinterpret_cast<const unsigned char*>(first.data());
  const Certificate certificate(d2i_X509(nullptr, &bytes, static_cast<long>(first.size())));
  return certificate ? name_of(certificate.get()) : std::string();
}

/// D:20260302141500+01'00' (ISO 32000-1, 7.9.4) → 2026-03-02T14:15:00+01:00; nothing for anything else.
std::string iso_time(std::string_view text) {
  if (text.starts_with("D:")) text.remove_prefix(2);
  std::string digits;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9' && digits.size() < 14) {
    digits += text.front();
    text.remove_prefix(1);
  }
  if (digits.size() < 8) return {};
  std::string out = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
  if (digits.size() < 12) return out;
  out += "T" + digits.substr(8, 2) + ":" + digits.substr(10, 2) + ":" +
         (digits.size() >= 14 ? digits.substr(12, 2) : "00");
  if (text.starts_with('Z')) return out + "Z";
  if (text.size() >= 3 && (text.front() == '+' || text.front() == '-')) {
    const std::string_view hours = text.substr(1, 2);
    const std::string_view minutes = text.size() >= 6 && text[3] == '\'' ? text.substr(4, 2) : "00";
    const auto all_digits = [](std::string_view each) {
      return std::ranges::all_of(each, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (all_digits(hours) && all_digits(minutes)) out += text.front() + std::string(hours) + ":" + std::string(minutes);
  }
  return out;
}

/// The signed bytes are all but the signature's own, which stand in between as `<…>`.
bool covers_all(const Object& range, std::string_view bytes) {
  if (range.size() != 4) return false;
  std::int64_t part[4];
  for (std::size_t index = 0; index < 4; ++index) part[index] = range.at(index).integer().value_or(-1);
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (part[0] != 0 || part[1] <= 0 || part[2] <= part[1] + 1 || part[3] < 0 || part[2] > size ||
      part[3] != size - part[2])
    return false;
  return bytes[static_cast<std::size_t>(part[1])] == '<' && bytes[static_cast<std::size_t>(part[2] - 1)] == '>';
}

SignatureFacts facts_of(const Object& value, std::string field, std::string_view bytes) {
  SignatureFacts out;
  out.field = std::move(field);
  const std::string filter = value.get("/SubFilter").name();
  out.filter = filter.empty() ? filter : filter.substr(1);
  out.timestamp = value.get("/Type").is_name("/DocTimeStamp") || out.filter == "ETSI.RFC3161";
  out.signer = signer_of(value.get("/Contents").bytes());
  if (out.signer.empty()) out.signer = signer_beside(value.get("/Cert"));
  if (out.signer.empty()) out.signer = value.get("/Name").text();
  out.time = iso_time(value.get("/M").text());
  out.whole_file = covers_all(value.get("/ByteRange"), bytes);
  return out;
}

}  // namespace

std::vector<SignatureFacts> read_signatures(const File& file) {
  std::vector<SignatureFacts> out;
  for (const FormField& field : form_fields(file.root())) {
    const Object value = field.object.get("/V");
    if (field.type == "/Sig" && value.is_dictionary()) out.push_back(facts_of(value, field.name, file.bytes()));
  }
  return out;
}

}  // namespace planverk::foreign
