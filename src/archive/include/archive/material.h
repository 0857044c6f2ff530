/// What is to be archived, whatever the form: who made it, its cases with their documents, and each document's files as
/// bytes. Made by job; knows no plan. Texts are UTF-8, days are days of the calendar; nothing here is read from a
/// clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/file.h"
#include "signature/verdict.h"

namespace planverk::archive {

/// An organisation, a unit or a person's title.
struct Agent {
  std::string name;
  std::string identifier;  ///< the organisation's number; empty: none
};

/// In the organisation's classification: a code of KLASSA, or a Norwegian K-code.
struct Classification {
  std::string code, plan, title;
};

enum class Retention : std::uint8_t { preserve, destroy, review };
struct Disposal {
  Retention retention = Retention::preserve;
  std::optional<int> years;  ///< after the case is closed; none: not stated
  std::string basis;         ///< the decision or rule
};

struct Access {
  bool restricted = false;
  std::string basis;  ///< the law
};

/// Which form of a document a file is.
enum class FileVariant : std::uint8_t { archive, production, masked };

/// What signatures of a file were found to be when it was packed.
struct SignatureCheck {
  signature::FileVerdict verdict;
  std::string json, text;  ///< reports for machines and for people
};

struct DataFile {
  std::string name;  ///< ASCII, without folder
  FileView bytes;
  std::string media_type;   ///< `application/pdf`
  std::string format;       ///< PRONOM, `fmt/476`; empty: not known
  std::string format_name;  ///< `PDF/A-2a`
  FileVariant variant = FileVariant::archive;
  std::optional<SignatureCheck> signatures;  ///< of a file that is signed
};

enum class RecordKind : std::uint8_t { incoming, outgoing, internal, submission };

/// A document with all its files, or an attachment of a case.
struct Record {
  std::string id;  ///< of the plan; unique in its case
  std::string title;
  std::string open_title;  ///< for readers outside; `*****` where the title is withheld
  std::string type;        ///< what the organisation calls this type of document
  RecordKind kind = RecordKind::internal;
  bool attachment = false;  ///< goes with the document before it that is none
  Date date;
  std::string author;  ///< a role or body
  std::string unit;
  Access access;
  Classification classification;
  Disposal disposal;
  std::string language;
  std::vector<DataFile> files;  ///< the one to be kept first
};

enum class CaseKind : std::uint8_t {
  matter,    ///< a case
  meeting,   ///< a meeting of a body
  document,  ///< a document that belongs to none of these
};

struct Case {
  CaseKind kind = CaseKind::matter;
  std::string id, number, title, open_title;
  std::optional<int> year, sequence;  ///< of its number
  std::string officer, unit, body, place;
  std::vector<std::string> attendees;  ///< of a meeting, by title
  Classification classification;
  Disposal disposal;
  Access access;
  Date opened, closed;
  std::vector<Record> records;
};

struct Schema {
  std::string name;
  FileView bytes;
};

struct Material {
  Agent creator;
  std::string program, version;  ///< what packs
  std::string language;
  std::string country;  ///< ISO 3166-1; empty: not known
  Date created;         ///< the day of packing, as it was told
  bool open = false;    ///< made for the public: restricted things are left out
  std::vector<Case> cases;
  std::vector<Schema> schemas;  ///< as the receiver gave them
  std::string read_me;          ///< plain text for who opens the package in thirty years
};

}  // namespace planverk::archive
