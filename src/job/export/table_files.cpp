// Tables as workbooks and as text in columns.
#include <fmt/format.h>

#include "exchange/registers.h"
#include "export/material.h"
#include "job/version.h"
#include "names/file_names.h"

namespace planverk::job {

namespace {

constexpr std::size_t longest_word = 40;

std::string label(const templates::Labels& labels, std::string_view key) {
  const std::string* text = labels.find(key);
  return text == nullptr ? std::string() : *text;
}

/// Who and what the other sheets are of.
office::Table about(const ExportedIdentity& identity, const std::vector<office::Table>& tables,
                    const templates::Labels& labels) {
  office::Table sheet;
  sheet.name = label(labels, "export.about");
  sheet.columns.resize(2);
  const document::Identity& of = identity.document;
  const auto add = [&](std::string_view key, office::TableValue value) {
    const auto* words = std::get_if<std::string>(&value);
    if (words == nullptr || !words->empty()) sheet.rows.push_back({label(labels, key), std::move(value)});
  };
  add("export.title", of.title);
  add("export.kind", of.kind_label);
  add("export.organisation", of.organisation);
  add("export.body", of.body);
  add("facts.registry-number", of.registry_number);
  add("export.status", label(labels, "export.status." + of.status));
  if (of.date) add("export.date", *of.date);
  if (identity.as_of) add("export.as-of", *identity.as_of);
  add("export.language", of.language);
  add("export.audience",
      label(labels, identity.facts.audience == plan::Audience::open ? "export.audience.public" : "export.audience.full"));
  add("export.source", label(labels, "export.made-from"));
  add("export.digest", identity.digest);
  for (const office::Table& table : tables) sheet.rows.push_back({label(labels, "export.sheet"), table.name});
  return sheet;
}

std::string ending(ExportForm form) {
  return "." + std::string(name_of(form));
}

}  // namespace

Date day_of(const ExportedIdentity& identity) {
  if (identity.document.date) return *identity.document.date;
  return identity.as_of.value_or(Date::from_days(0));
}

Result<std::vector<ExportedFile>> table_files(const ExportedIdentity& identity, std::vector<office::Table> tables,
                                              const templates::Labels& labels, const std::string& stem, ExportForm form) {
  std::vector<ExportedFile> files;
  if (tables.empty()) return files;
  if (form == ExportForm::xlsx) {
    office::TableBook book;
    book.title = identity.document.title;
    book.author = identity.document.author;
    book.subject = identity.document.kind_label;
    book.created = day_of(identity);
    if (identity.facts.id.empty()) book.keywords = exchange::register_keywords;
    office::Table first = about(identity, tables, labels);
    book.tables = std::move(tables);
    // A register comes back by import, which would ask what a sheet of other words is.
    if (!identity.facts.id.empty()) book.tables.push_back(std::move(first));
    auto bytes = office::write_xlsx(book);
    if (!bytes) return std::unexpected(bytes.error());
    files.push_back({stem + ending(form), std::move(*bytes)});
    return files;
  }
  const std::string_view language = identity.document.label_language.code();
  const language::Pack& pack = language::built_in().of(identity.document.label_language);
  const office::TextForm text = form == ExportForm::csv ? office::csv_form(language) : office::tsv_form(language);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    // Captions may be alike, their numbers are not.
    const std::string word = file_word(pack, tables[i].name, longest_word);
    const std::string number = tables.size() > 1 ? fmt::format("-{:02}", i + 1) : std::string();
    files.push_back({stem + number + (word.empty() ? "" : "-" + word) + ending(form), office::write_text(tables[i], text)});
  }
  return files;
}

}  // namespace planverk::job
