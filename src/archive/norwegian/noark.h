/// The XML files of a Noark 5 extract (version 5.0), each by its own schema.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "norwegian/documents.h"

namespace planverk::archive::norwegian {

/// A case with its registrations and their documents, stored.
struct StoredCase {
  const Case* of = nullptr;
  std::vector<Registration> registrations;
  std::vector<std::vector<StoredDocument>> documents;  ///< as registrations
};

struct Extract {
  const Material& material;
  std::vector<StoredCase> cases;
  std::size_t files = 0;  ///< below DOKUMENT
  Date from, to;          ///< the period of its cases
  std::string series;     ///< systemID of the arkivdel
};

/// A registration that is journalled: its place in the journal.
struct JournalEntry {
  const StoredCase* of;
  std::size_t registration;
  int year;
  std::size_t number, number_in_case;
};
/// In the order of the journal: by day, then as the cases have them (6.4.30). Registrations of meetings are in none.
[[nodiscard]] std::vector<JournalEntry> journal_of(const Extract& extract);

[[nodiscard]] std::string structure(const Extract& extract);   ///< arkivstruktur.xml (6.4.24–26)
[[nodiscard]] std::string change_log(const Extract& extract);  ///< endringslogg.xml (6.4.28)
/// 6.4.29–30; the open one masks titles that are withheld.
[[nodiscard]] std::string journal(const Extract& extract, bool open);

/// What arkivuttrekk.xml tells of an XML file and its schemas.
struct Described {
  std::string name, sha256;
  std::vector<std::pair<std::string, std::string>> schemas;  ///< name and checksum, the main one first
  std::vector<std::pair<std::string, std::size_t>> counts;   ///< element and how often it occurs
};
/// arkivuttrekk.xml, as ADDML 8.3 in the National Archives' form for Noark 5 (6.4.20–22).
[[nodiscard]] std::string description(const Extract& extract, const std::vector<Described>& files);

}  // namespace planverk::archive::norwegian
