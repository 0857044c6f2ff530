/// The words and codes that Noark 5 (appendix 1, metadata catalogue) and the code lists of Fiks Arkiv bind values to.
/// They are the standards' own, whatever language people read.
#pragma once

#include <string>
#include <string_view>

#include "archive/material.h"
#include "element.h"

namespace planverk::archive::norwegian {

struct Code {
  std::string_view code, name;
};

inline constexpr Code incoming{"I", "Inngående dokument"}, outgoing{"U", "Utgående dokument"},
    internal{"X", "Organinternt dokument uten oppfølging"}, submission{"S", "Saksframlegg"};  // M082
inline constexpr Code archive_format{"A", "Arkivformat"}, production_format{"P", "Produksjonsformat"},
    masked_format{"O", "Dokument hvor deler av innholdet er skjermet"};                       // M700
inline constexpr Code main_document{"H", "Hoveddokument"}, enclosure{"V", "Vedlegg"};         // M217
inline constexpr Code document_done{"F", "Dokumentet er ferdigstilt"};                        // M054
inline constexpr Code case_closed{"A", "Avsluttet"}, case_open{"B", "Under behandling"};      // M052
inline constexpr Code journal_archived{"A", "Arkivert"};                                      // M053
inline constexpr Code withheld{"UO", "Unntatt offentlighet"};                                 // M500
inline constexpr Code sender{"EA", "Avsender"}, inner_sender{"IA", "Intern avsender"};        // M087
inline constexpr std::string_view series_closed = "Avsluttet periode";                        // M051
inline constexpr std::string_view hide_case_title = "Skjerming tittel mappe - utvalgte ord";  // M502
inline constexpr std::string_view hide_record_title = "Skjerming tittel registrering - utvalgte ord";
inline constexpr std::string_view hide_document = "Skjerming av hele dokumentet";     // M503
inline constexpr std::string_view signed_verified = "Signatur påført og verifisert";  // M508
inline constexpr std::string_view signed_unverified = "Signatur påført, ikke verifisert";
inline constexpr std::string_view signed_level = "PKI";           // M507
inline constexpr std::string_view checksum_algorithm = "SHA256";  // M706

[[nodiscard]] constexpr Code word_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::incoming:
      return incoming;
    case RecordKind::outgoing:
      return outgoing;
    case RecordKind::submission:
      return submission;
    case RecordKind::internal:
      break;
  }
  return internal;
}

[[nodiscard]] constexpr Code word_of(FileVariant variant) {
  switch (variant) {
    case FileVariant::production:
      return production_format;
    case FileVariant::masked:
      return masked_format;
    case FileVariant::archive:
      break;
  }
  return archive_format;
}

/// M450
[[nodiscard]] constexpr std::string_view word_of(Retention retention) {
  switch (retention) {
    case Retention::destroy:
      return "Kasseres";
    case Retention::review:
      return "Vurderes senere";
    case Retention::preserve:
      break;
  }
  return "Bevares";
}

[[nodiscard]] constexpr Code sender_of(RecordKind kind) {
  return kind == RecordKind::internal || kind == RecordKind::submission ? inner_sender : sender;
}

/// The title for readers outside, where it is another.
[[nodiscard]] inline std::string open_title(const std::string& title, const std::string& open) {
  return open == title ? std::string() : open;
}

/// `M705`: PRONOM; a type of content where no code is known.
[[nodiscard]] inline std::string format_of(const DataFile& file) {
  return file.format.empty() ? file.media_type : file.format;
}

/// A registration with the documents that belong to it, from one record that is no attachment up to the next one.
struct Registration {
  std::vector<const Record*> records;
  [[nodiscard]] const Record& main() const { return *records.front(); }
};
[[nodiscard]] inline std::vector<Registration> registrations_of(const Case& of) {
  std::vector<Registration> out;
  for (const Record& each : of.records) {
    if (out.empty() || !each.attachment) out.emplace_back();
    out.back().records.push_back(&each);
  }
  return out;
}

}  // namespace planverk::archive::norwegian
