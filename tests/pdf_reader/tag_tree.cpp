#include "tag_tree.h"

#include <stdexcept>

namespace planverk::test::pdf {

TagTree::TagTree(File& file, std::vector<Page>& pages, std::vector<std::string>& problems)
    : file_(file), pages_(pages), problems_(problems) {
  for (std::size_t i = 0; i < pages.size(); ++i) page_index_[pages[i].object] = i;
  const Dictionary catalog = file.dictionary(file.trailer(), "Root");
  const Dictionary root = file.dictionary(catalog, "StructTreeRoot");
  read_numbers(file.dictionary(root, "ParentTree"));
  read_names(file.dictionary(root, "IDTree"));
  load_documents(root, File::reference(catalog, "StructTreeRoot"), 0);
  if (roots_.empty()) throw std::runtime_error("the file has no structure tree");
  for (const std::size_t document : roots_) {
    if (elements_[document].language.empty()) elements_[document].language = file.text(catalog, "Lang");
  }
  check_all_content_is_tagged();
  check_order();
  check_headings();
  check_elements();
  check_identifiers(root);
}

/// One, or one around them all where the file has several parts; below Parts where they stand in groups.
void TagTree::load_documents(const Dictionary& holder, int object, int depth) {
  if (depth > 10) throw std::runtime_error("the groups of documents are too deep, or turn in a circle");
  std::vector<int> kids;
  if (const int only = File::reference(holder, "K"); only != 0) {
    kids.push_back(only);
  } else {
    for (const Object& each : file_.array(holder, "K")) kids.push_back(each.as<Reference>()->number);
  }
  if (object == File::reference(file_.dictionary(file_.trailer(), "Root"), "StructTreeRoot") && kids.size() != 1)
    problem("the structure tree has not one top");
  for (const int kid : kids) {
    const Dictionary dictionary = file_.dictionary(file_.object(kid));
    const std::string role = file_.name(dictionary, "S");
    if (role == "Part") {
      groups_.push_back(std::string(static_cast<std::size_t>(depth) * 2, ' ') + file_.text(dictionary, "T"));
      if (File::reference(dictionary, "P") != object) problem("a group's /P is not its parent");
      load_documents(dictionary, kid, depth + 1);
      continue;
    }
    if (role == "Document" && holds_documents(dictionary)) {
      if (File::reference(dictionary, "P") != object) problem("/P of what holds all documents is not its parent");
      load_documents(dictionary, kid, depth);
      continue;
    }
    if (role != "Document") problem("an element at the top of the tree is not Document");
    roots_.push_back(load(kid, object, 0));
  }
}

bool TagTree::holds_documents(const Dictionary& element) {
  const Array& kids = file_.array(element, "K");
  for (const Object& kid : kids) {
    const std::string role = file_.name(file_.dictionary(kid), "S");
    if (role != "Document" && role != "Part") return false;
  }
  return !kids.empty();
}

void TagTree::read_numbers(const Dictionary& node) {
  const Array& pairs = file_.array(node, "Nums");
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    numbers_[static_cast<int>(*pairs[i].as<double>())] = pairs[i + 1];
  }
  for (const Object& kid : file_.array(node, "Kids")) read_numbers(file_.dictionary(kid));
}

void TagTree::read_names(const Dictionary& node) {
  const Array& pairs = file_.array(node, "Names");
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    const std::string& name = *pairs[i].as<std::string>();
    if (!names_.empty() && names_.rbegin()->first >= name) problem("the IDTree is not in order");
    names_[name] = pairs[i + 1].as<Reference>()->number;
  }
  for (const Object& kid : file_.array(node, "Kids")) read_names(file_.dictionary(kid));
}

std::size_t TagTree::load(int object, int parent, int depth) {
  if (depth > 500) throw std::runtime_error("the structure tree is too deep, or turns in a circle");
  const Dictionary& dictionary = file_.dictionary(file_.object(object));
  const std::size_t index = elements_.size();
  TagElement& element = elements_.emplace_back();
  element.object = object;
  element.role = file_.name(dictionary, "S");
  element.language = file_.text(dictionary, "Lang");
  element.alternative = file_.text(dictionary, "Alt");
  element.says_actual = dictionary.contains("ActualText");
  element.actual = file_.text(dictionary, "ActualText");
  element.expansion = file_.text(dictionary, "E");
  element.identifier = file_.text(dictionary, "ID");
  if (File::reference(dictionary, "P") != parent)
    problem(element.role + " " + std::to_string(object) + ": /P is not its parent");
  load_attributes(file_.dictionary(dictionary, "A"), element);
  load_kids(dictionary, index, depth);
  return index;
}

void TagTree::load_attributes(const Dictionary& dictionary, TagElement& element) {
  const std::string owner = file_.name(dictionary, "O");
  if (owner == "Table") {
    element.scope = file_.name(dictionary, "Scope");
    element.rows = static_cast<unsigned>(file_.number(dictionary, "RowSpan", 1));
    element.columns = static_cast<unsigned>(file_.number(dictionary, "ColSpan", 1));
    for (const Object& header : file_.array(dictionary, "Headers"))
      element.headers.push_back(*header.as<std::string>());
  }
  if (owner == "List") element.numbering = file_.name(dictionary, "ListNumbering");
  if (element.role == "Figure" && file_.array(dictionary, "BBox").size() != 4) problem("a figure has no BBox");
}

void TagTree::load_kids(const Dictionary& dictionary, std::size_t index, int depth) {
  const auto found = dictionary.find("K");
  if (found == dictionary.end()) return;
  const int own_page = File::reference(dictionary, "Pg");
  const int own_object = elements_[index].object;
  Array kids;
  if (const auto* several = file_.resolve(found->second).as<Array>()) {
    kids = *several;
  } else {
    kids.push_back(found->second);
  }
  for (const Object& kid : kids) {
    if (const auto* mcid = kid.as<double>()) {
      load_content(index, own_page, static_cast<int>(*mcid));
    } else if (const auto* direct = kid.as<Dictionary>()) {
      const std::string type = file_.name(*direct, "Type");
      const int page = direct->contains("Pg") ? File::reference(*direct, "Pg") : own_page;
      if (type == "MCR") load_content(index, page, static_cast<int>(file_.number(*direct, "MCID", -1)));
      if (type == "OBJR") load_object(index, File::reference(*direct, "Obj"));
    } else {
      const std::size_t child = load(kid.as<Reference>()->number, own_object, depth + 1);
      elements_[index].kids.push_back({.type = Kid::Type::element, .index = child, .number = 0});
    }
  }
}

void TagTree::load_content(std::size_t element, int page_object, int mcid) {
  const auto page = page_index_.find(page_object);
  const std::string where = elements_[element].role + " " + std::to_string(elements_[element].object);
  if (page == page_index_.end()) return problem(where + ": content on no page");
  if (!pages_[page->second].texts.contains(mcid))
    return problem(where + ": MCID " + std::to_string(mcid) + " is not on its page");
  ++uses_[{page->second, mcid}];
  elements_[element].kids.push_back({.type = Kid::Type::content, .index = page->second, .number = mcid});
  const int key = static_cast<int>(file_.number(pages_[page->second].dictionary, "StructParents", -1));
  const auto parents = numbers_.find(key);
  const Array* by_mcid = parents == numbers_.end() ? nullptr : file_.resolve(parents->second).as<Array>();
  const auto at = static_cast<std::size_t>(mcid);
  if (by_mcid == nullptr || at >= by_mcid->size() || (*by_mcid)[at].as<Reference>() == nullptr ||
      (*by_mcid)[at].as<Reference>()->number != elements_[element].object) {
    problem(where + ": the parent tree leads elsewhere for MCID " + std::to_string(mcid));
  }
}

void TagTree::load_object(std::size_t element, int object) {
  const Dictionary& annotation = file_.dictionary(file_.object(object));
  const std::string where = elements_[element].role + " " + std::to_string(elements_[element].object);
  elements_[element].contents = file_.text(annotation, "Contents");
  const bool widget = file_.name(annotation, "Subtype") == "Widget";
  if (elements_[element].role != (widget ? "Form" : "Link"))
    problem(where + ": an annotation outside a Link, or a field outside a Form");
  const auto parent = numbers_.find(static_cast<int>(file_.number(annotation, "StructParent", -1)));
  if (parent == numbers_.end() || parent->second.as<Reference>() == nullptr ||
      parent->second.as<Reference>()->number != elements_[element].object) {
    problem(where + ": the parent tree leads elsewhere for its annotation");
  }
  elements_[element].kids.push_back({.type = Kid::Type::object, .index = 0, .number = object});
}

const MarkedText& TagTree::text(const Kid& kid) const {
  return pages_[kid.index].texts.at(kid.number);
}

void TagTree::check_all_content_is_tagged() {
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    const std::string where = "page " + std::to_string(page + 1) + ": MCID ";
    for (const auto& [mcid, text] : pages_[page].texts) {
      const auto used = uses_.find({page, mcid});
      if (used == uses_.end()) problem(where + std::to_string(mcid) + " belongs to no element ('" + text.text + "')");
      if (used != uses_.end() && used->second > 1)
        problem(where + std::to_string(mcid) + " belongs to several elements");
    }
  }
}

/// Within a page, content stands in the order of its tags; notes aside, which are read behind their marks and drawn at
/// the foot, and pages' numbers in contents, which are drawn when all pages are known.
void TagTree::check_order() {
  std::map<std::size_t, std::size_t> last;  // place, by page
  const auto walk = [&](const auto& self, const TagElement& element, bool in_contents) -> void {
    if (element.role == "Note" || (in_contents && element.role == "Span")) return;
    in_contents = in_contents || element.role == "TOC";
    for (const Kid& kid : element.kids) {
      if (kid.type == Kid::Type::element) self(self, elements_[kid.index], in_contents);
      if (kid.type != Kid::Type::content) continue;
      const MarkedText& here = text(kid);
      const auto [before, first] = last.try_emplace(kid.index, here.place);
      if (!first && here.place < before->second)
        problem("page " + std::to_string(kid.index + 1) + ": '" + here.text +
                "' is drawn before what is read before it");
      before->second = here.place;
    }
  };
  for (const std::size_t root : roots_) walk(walk, elements_[root], false);
}

void TagTree::check_headings() {
  int last = 0;
  bool any = false;
  for (const TagElement& element : elements_) {
    any = any || last != 0;
    if (element.role == "Document") last = 0;
    if (element.role.size() != 2 || element.role[0] != 'H' || element.role[1] < '1' || element.role[1] > '9') continue;
    const int level = element.role[1] - '0';
    if (last == 0 && level != 1) problem("the first heading is " + element.role);
    if (last != 0 && level == 1) problem("there is a second H1");
    if (level > last + 1 && last != 0) problem("a heading " + element.role + " follows H" + std::to_string(last));
    last = level;
  }
  if (last == 0 && !any) problem("there is no heading");
}

void TagTree::check_elements() {
  for (const TagElement& element : elements_) {
    check_swallowed(element);
    if (element.role == "TOCI") check_contents_entry(element);
    if (element.role == "Table") check_headers(element);
    if (element.role == "TH" && element.scope.empty()) problem("a TH has no Scope");
    if (element.role == "Figure" && element.alternative.empty()) problem("a figure has no alternative text");
    if (element.role == "Note" && element.identifier.empty()) problem("a Note has no ID");
    if (element.role == "L" && element.numbering.empty()) problem("a list has no ListNumbering");
    const bool holds_blocks_only = element.role == "Document" || element.role == "Div" || element.role == "Sect" ||
                                   element.role == "Table" || element.role == "THead" || element.role == "TBody" ||
                                   element.role == "TR" || element.role == "L" || element.role == "TOC";
    for (const Kid& kid : element.kids) {
      if (holds_blocks_only && kid.type == Kid::Type::content) problem("a " + element.role + " holds words itself");
    }
  }
}

/// What stands below an alternative text, or below words said in place of others, is told by no reader.
void TagTree::check_swallowed(const TagElement& element) {
  if (element.alternative.empty() && !element.says_actual) return;
  // A link may be called what it shows, all of it.
  if (element.role == "Link" && element.alternative == element.contents) return;
  const auto holds = [&](const auto& self, const TagElement& at) -> bool {
    for (const Kid& kid : at.kids) {
      if (kid.type == Kid::Type::object) return true;
      if (kid.type != Kid::Type::element) continue;
      const TagElement& child = elements_[kid.index];
      if (child.role != "Span" || self(self, child)) return true;
    }
    return false;
  };
  if (holds(holds, element))
    problem("a " + element.role + " says '" + element.alternative + element.actual +
            "' in place of what stands below it");
}

/// An entry of contents ends with the number of a page.
void TagTree::check_contents_entry(const TagElement& entry) {
  const TagElement* last = &entry;
  for (const std::string_view role : {"Reference", "Link", "Span"}) {
    const TagElement* below = nullptr;
    for (const Kid& kid : last->kids) {
      if (kid.type == Kid::Type::element && elements_[kid.index].role == role) below = &elements_[kid.index];
    }
    if (below == nullptr) return problem("an entry of contents holds no " + std::string(role));
    last = below;
  }
  std::string number;
  for (const Kid& kid : last->kids) {
    if (kid.type == Kid::Type::content) number += text(kid).text;
  }
  if (number.empty() || number.find_first_not_of("0123456789") != std::string::npos)
    problem("an entry of contents ends with '" + number + "', which is no page's number");
}

/// Headers lead to header cells of the same table; where one row heads those below it, every cell below says so; no
/// note stands in a header cell.
void TagTree::check_headers(const TagElement& table) {
  const auto is_header = [&](const TagElement& row) {
    const TagElement& only = elements_[row.kids.front().index];
    return only.role == "TH" && only.columns > 1 && only.rows == 1;
  };
  std::vector<const TagElement*> cells;
  std::map<std::string, const TagElement*> heads;
  bool groups = false;
  const auto gather = [&](const auto& self, const TagElement& at) -> void {
    for (const Kid& kid : at.kids) {
      if (kid.type != Kid::Type::element) continue;
      const TagElement& child = elements_[kid.index];
      if (child.role == "TH" || child.role == "TD") {
        cells.push_back(&child);
        if (child.role == "TH" && !child.identifier.empty()) heads[child.identifier] = &child;
        for (const Kid& below : child.kids) {
          if (child.role == "TH" && below.type == Kid::Type::element && elements_[below.index].role == "Note")
            problem("a note stands in a header cell");
        }
      } else if (child.role != "Caption" && child.role != "Table") {
        const bool heads_rows = at.role == "TBody" && &kid != &at.kids.back();
        if (child.role == "TR" && heads_rows && child.kids.size() == 1 && is_header(child)) groups = true;
        self(self, child);
      }
    }
  };
  gather(gather, table);
  bool any = false;
  for (const TagElement* cell : cells) {
    any = any || !cell->headers.empty();
    for (const std::string& header : cell->headers) {
      if (!heads.contains(header)) problem("Headers name what is no header cell of the table: " + header);
    }
  }
  if (groups && !any) problem("rows stand below the name of a group, and no cell says so");
}

void TagTree::check_identifiers(const Dictionary& root) {
  std::map<std::string, int> seen;
  for (const TagElement& element : elements_) {
    if (element.identifier.empty()) continue;
    if (!seen.emplace(element.identifier, element.object).second)
      problem("the ID " + element.identifier + " stands twice");
    const auto found = names_.find(element.identifier);
    if (found == names_.end() || found->second != element.object)
      problem("the IDTree does not lead to " + element.identifier);
  }
  if (names_.size() != seen.size()) problem("the IDTree names what the tree does not have");
  if (!seen.empty() && !root.contains("IDTree")) problem("there are IDs and no IDTree");
}

}  // namespace planverk::test::pdf
