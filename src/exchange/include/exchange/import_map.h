/// What people and the program agreed on about files that come in again and again: which column is what, which accounts
/// make which line. One file beside the plan, `plan.import.xml` of `plan.xml`, meant to be read and edited by people:
///
///   <importMap version="1">
///     <table file="risker.xlsx" sheet="Risker" register="risks">
///       <column heading="Sannolikhet (1–4)" to="likelihood"/>
///     </table>
///     <ledger …>…</ledger>
///   </importMap>
///
/// Parts are the readers' own: an element below the root, told apart by its name and the attributes that its reader says.
/// Of a part that has `?` for a value something is to be answered. What is written there is changed byte by byte, so that
/// comments and order stay.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/result.h"
#include "base/sources.h"
#include "edit/element.h"
#include "xml/tree.h"

namespace planverk::exchange {

class ImportMap {
 public:
  using Names = std::vector<std::pair<std::string, std::string>>;

  /// Reads the file at `path`, when there is one. One that cannot be read is a Failure; what is wrong in it are findings of
  /// `import-map` and `xml-…`, and then there is no map. The file is registered with `sources`.
  static Result<std::optional<ImportMap>> open(FileLayer& files, std::string path, Sources& sources, const Limits& limits,
                                               Diagnostics& found);
  /// `plan.import.xml` beside `plan.xml`.
  [[nodiscard]] static std::string path_beside(std::string_view plan);

  ImportMap(ImportMap&&) noexcept;
  ImportMap& operator=(ImportMap&&) noexcept;
  ~ImportMap();

  [[nodiscard]] const std::string& path() const;
  /// The part of that name whose attributes have these values; null when there is none.
  [[nodiscard]] xml::Node part(std::string_view name, const Names& known_by = {}) const;
  /// All parts of that name, in order.
  [[nodiscard]] std::vector<xml::Node> parts(std::string_view name) const;
  /// The place of an attribute's value in it (the element's, when it has none of that name), for findings.
  [[nodiscard]] Span span(xml::Node node, std::string_view attribute = {}) const;

  /// Adds a part, or puts it in the place of the one of the same name whose attributes `known_by` have the same values.
  /// Children that stand there with the same name and the same value of their first attribute are kept and brought up to
  /// date; those that the new part does not have stay: it may be of another month's file. Nothing is written yet.
  void propose(edit::Element part, const std::vector<std::string>& known_by);
  /// What a file that is made says first, in a comment: how to answer.
  void introduce(std::string comment);
  /// The file as it is to be; empty when nothing changes. What cannot be carried out is a finding.
  [[nodiscard]] std::string bytes(Diagnostics& found) const;
  /// Writes it, where something changes and it has a path; true when it did. A file that has other bytes by now than were
  /// read is a failure (`trouble.changed-meanwhile`).
  Result<bool> save(Diagnostics& found) const;

 private:
  struct Impl;
  explicit ImportMap(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::exchange
