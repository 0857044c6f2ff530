/// What a package tells of its own files, read from its tables; what is wrong with these tables is found on the way.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "archive/verify.h"
#include "xml/tree.h"

namespace planverk::archive {

struct Expected {
  std::string path;
  std::string algorithm;  ///< folded: `SHA-256` is `sha256`
  std::string checksum;
  std::optional<std::uint64_t> bytes;
  Span at;
};

/// A table of the package as a tree.
struct Table {
  std::string path, folder;  ///< the folder with its `/`; empty at the top
  FileId file = 0;
  xml::Tree tree;
};

class Reader {
 public:
  Reader(const Contents& contents, Sources& sources, Diagnostics& found, const Limits& limits, std::string name)
      : contents_(contents), sources_(sources), found_(found), limits_(limits), name_(std::move(name)) {}

  /// None when it is not there or no XML; findings tell why it is none.
  std::optional<Table> open(const std::string& path);
  /// A place in the package for messages, when no table has one.
  [[nodiscard]] Span whole() const { return Span{package_, 0, 0}; }
  [[nodiscard]] bool has(const std::string& path) const { return contents_.find(path) != nullptr; }
  [[nodiscard]] const Contents& contents() const { return contents_; }

  void expect(Expected&& file);
  /// Not told of, but one that belongs there.
  void allow(std::string path) { allowed_.insert(std::move(path)); }
  /// Finding: archive-structure; the caller adds the clause.
  Diagnostic& report(Span at, std::string_view variant);

  [[nodiscard]] const std::vector<Expected>& expected() const { return expected_; }
  [[nodiscard]] bool is_allowed(const std::string& path) const { return allowed_.contains(path); }
  [[nodiscard]] const Sources& sources() const { return sources_; }
  /// For places without a table: a file without bytes that has the package's name.
  void name_package() { package_ = sources_.add(name_, {}); }

 private:
  const Contents& contents_;
  Sources& sources_;
  Diagnostics& found_;
  const Limits& limits_;
  std::string name_;
  FileId package_ = 0;
  std::vector<Expected> expected_;
  std::set<std::string> allowed_;
};

/// `mets:file` → `file`: packages of others have prefixes of their own.
[[nodiscard]] std::string_view local(std::string_view name);
/// The value of the first attribute of that local name.
[[nodiscard]] std::string_view value_of(xml::Node node, std::string_view local_name);
/// All elements below, in order.
template <class Visit>
void each_below(xml::Node node, Visit&& visit) {
  node.each_element([&](xml::Node child) {
    visit(child);
    each_below(child, visit);
  });
}
/// The text of the first child of that local name.
[[nodiscard]] std::string child_text(xml::Node node, std::string_view local_name);
[[nodiscard]] xml::Node child_of(xml::Node node, std::string_view local_name);

/// What a reference of a table leads to within the package; none where it leads out of it.
[[nodiscard]] std::optional<std::string> place_of(const std::string& folder, std::string_view reference);

// Each reads the tables of its profile.
void read_csip(Reader& reader);
void read_arkivmelding(Reader& reader);
void read_noark(Reader& reader);

}  // namespace planverk::archive
