/// The structure tree of a file, loaded whole and checked against the pages.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "file.h"
#include "page_text.h"

namespace planverk::test::pdf {

struct Page {
  int object = 0;
  Dictionary dictionary;
  std::map<int, MarkedText> texts;  ///< by MCID
};

struct TagElement;

struct Kid {
  enum class Type { element, content, object };
  Type type = Type::element;
  std::size_t index = 0;  ///< of the element; of the page, for content
  int number = 0;         ///< MCID, or number of the object
};

struct TagElement {
  int object = 0;
  std::string role;
  std::string language;  ///< empty: as its parent
  std::string alternative, actual, expansion, identifier;
  bool says_actual = false;
  std::string scope;
  std::string numbering;
  unsigned rows = 1, columns = 1;
  std::string contents;              ///< of the annotation of a link
  std::vector<std::string> headers;  ///< identifiers of the cells that head it
  std::vector<Kid> kids;
};

class TagTree {
 public:
  TagTree(File& file, std::vector<Page>& pages, std::vector<std::string>& problems);
  /// The documents: one a part of the file.
  [[nodiscard]] const std::vector<std::size_t>& roots() const { return roots_; }
  /// Titles of the groups that they stand in, two spaces a level.
  [[nodiscard]] const std::vector<std::string>& groups() const { return groups_; }
  [[nodiscard]] const TagElement& element(std::size_t index) const { return elements_[index]; }
  [[nodiscard]] const std::vector<TagElement>& elements() const { return elements_; }
  [[nodiscard]] const MarkedText& text(const Kid& kid) const;

 private:
  std::size_t load(int object, int parent, int depth);
  void load_attributes(const Dictionary& dictionary, TagElement& element);
  void load_kids(const Dictionary& dictionary, std::size_t index, int depth);
  void load_content(std::size_t element, int page_object, int mcid);
  void load_object(std::size_t element, int object);
  void check_all_content_is_tagged();
  void check_order();
  void check_headings();
  void check_elements();
  void check_swallowed(const TagElement& element);
  void check_contents_entry(const TagElement& link);
  void check_headers(const TagElement& table);
  void check_identifiers(const Dictionary& root);
  bool holds_documents(const Dictionary& element);
  void load_documents(const Dictionary& holder, int object, int depth);
  void read_numbers(const Dictionary& node);
  void read_names(const Dictionary& node);
  void problem(const std::string& what) { problems_.push_back(what); }

  File& file_;
  std::vector<Page>& pages_;
  std::vector<std::string>& problems_;
  std::vector<TagElement> elements_;
  std::vector<std::size_t> roots_;
  std::vector<std::string> groups_;
  std::map<int, std::size_t> page_index_;            ///< by object number
  std::map<int, Object> numbers_;                    ///< the parent tree
  std::map<std::string, int> names_;                 ///< the IDTree
  std::map<std::pair<std::size_t, int>, int> uses_;  ///< (page, MCID) → how often the tree names it
};

}  // namespace planverk::test::pdf
