#include "signature/sign.h"

#include <algorithm>

#include "field/found_field.h"
#include "field/open_file.h"
#include "sign/cms.h"
#include "sign/edition.h"
#include "sign/seal_parts.h"

namespace planverk::signature {

namespace {

/// Of a time stamp's token before one is there: most bring three certificates.
constexpr std::size_t room_for_token = 8192;
/// By how much two ECDSA signatures of one key may differ in length.
constexpr std::size_t slack = 16;

Result<FoundField> wanted_field(const foreign::Objects& file, const SignOptions& options) {
  std::vector<FoundField> fields = signature_fields(file);
  const std::string& name = options.invisible_field.empty() ? options.field : options.invisible_field;
  const int certification = certification_of(file);
  const bool is_new = !options.invisible_field.empty();
  if (certification == 1 || (is_new && certification != 0))
    return device_failure("trouble.sign-certified", {{"level", std::to_string(certification)}});
  const auto found = std::ranges::find_if(fields, [&](const FoundField& each) {
    return name.empty() ? !each.told.is_signed : each.told.name == name;
  });
  if (is_new) {
    if (found != fields.end()) return usage_failure("trouble.sign-field-there", {{"field", name}});
    return FoundField{};
  }
  if (found == fields.end()) {
    const bool all_signed = name.empty() && !fields.empty();
    if (name.empty()) return usage_failure(all_signed ? "trouble.sign-all-signed" : "trouble.sign-no-fields");
    return usage_failure("trouble.sign-no-field", {{"field", name}});
  }
  if (found->told.is_signed) return usage_failure("trouble.sign-field-signed", {{"field", name}});
  if (is_locked(fields, found->told.name)) return device_failure("trouble.sign-locked", {{"field", found->told.name}});
  return std::move(*found);
}

/// How long the signature will be: that of other bytes is as long.
Result<std::size_t> room_for(const Seal::Parts& seal, bool stamped) {
  const auto tried = cms_signature(seal, Digest{}, {});
  if (!tried) return std::unexpected(tried.error());
  const bool varies = EVP_PKEY_get_base_id(seal.key.get()) != EVP_PKEY_RSA;
  return tried->size() + (varies ? slack : 0) + (stamped ? room_for_token : 0);
}

Digest digest_of(const Edition& edition) {
  std::string covered = edition.bytes.substr(0, edition.gap);
  covered.append(edition.bytes, edition.gap_end);
  return sha256(covered);
}

void put_in(Edition& edition, const std::string& der) {
  const std::string digits = hex(der);
  edition.bytes.replace(edition.gap + 1, digits.size(), digits);
}

}  // namespace

Result<std::string> sign(std::string_view pdf, const Seal& seal, const SignOptions& options) {
  const auto file = open_file(pdf);
  if (!file) return std::unexpected(file.error());
  const auto field = wanted_field(file->objects, options);
  if (!field) return std::unexpected(field.error());
  auto room = room_for(seal.parts(), options.time_stamp != nullptr);
  if (!room) return std::unexpected(room.error());
  // A token may be larger than most: then once more, with room for it.
  for (int attempt = 0; attempt < 3; ++attempt) {
    auto edition = make_edition(*file, *field, seal.certificate(), options, *room);
    if (!edition) return std::unexpected(edition.error());
    const auto der = cms_signature(seal.parts(), digest_of(*edition), options.time_stamp);
    if (!der) return std::unexpected(der.error());
    if (der->size() <= *room) {
      put_in(*edition, *der);
      return std::move(edition->bytes);
    }
    room = der->size() + slack;
  }
  return device_failure("trouble.time-stamp-answer", {{"why", "size"}});
}

}  // namespace planverk::signature
