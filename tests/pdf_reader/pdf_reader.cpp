#include "support/pdf_reader.h"

#include <map>
#include <set>
#include <stdexcept>

#include "file.h"
#include "page_text.h"
#include "speech.h"
#include "tag_tree.h"
#include "told.h"

namespace planverk::test {

namespace {

using namespace pdf;

void collect_pages(File& file, int node, std::vector<Page>& pages, int depth) {
  if (depth > 20) throw std::runtime_error("the page tree is too deep, or turns in a circle");
  const Dictionary& dictionary = file.dictionary(file.object(node));
  if (file.name(dictionary, "Type") == "Page") {
    pages.push_back({.object = node, .dictionary = dictionary, .texts = {}});
    return;
  }
  const std::size_t before = pages.size();
  for (const Object& kid : file.array(dictionary, "Kids"))
    collect_pages(file, kid.as<Reference>()->number, pages, depth + 1);
  if (pages.size() - before != static_cast<std::size_t>(file.number(dictionary, "Count"))) {
    throw std::runtime_error("a node of the page tree counts its pages wrong");
  }
}

/// `page 3` of a destination, empty where it is none.
std::string page_of(const Array& destination, const std::vector<Page>& pages) {
  if (destination.empty() || destination[0].as<Reference>() == nullptr) return {};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].object == destination[0].as<Reference>()->number) return "page " + std::to_string(i + 1);
  }
  return {};
}

/// All named places, which each stand where the limits of their leaf say.
void read_places(File& file, const Dictionary& node, const std::vector<Page>& pages,
                 std::map<std::string, std::string>& places, PdfReading& reading) {
  const Array& pairs = file.array(node, "Names");
  const Array& limits = file.array(node, "Limits");
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    const std::string& name = *pairs[i].as<std::string>();
    if (!places.empty() && places.rbegin()->first >= name) reading.problems.push_back("named places are not in order");
    if (limits.size() != 2 || name < *limits[0].as<std::string>() || name > *limits[1].as<std::string>())
      reading.problems.push_back("the place '" + name + "' is beyond the limits of its leaf");
    places[name] = page_of(*file.resolve(pairs[i + 1]).as<Array>(), pages);
    if (places[name].empty()) reading.problems.push_back("the place '" + name + "' leads nowhere");
    reading.places.push_back(name + " -> " + places[name]);
  }
  for (const Object& kid : file.array(node, "Kids")) read_places(file, file.dictionary(kid), pages, places, reading);
}

void read_labels(File& file, const Dictionary& catalog, PdfReading& reading) {
  const Array& ranges = file.array(file.dictionary(catalog, "PageLabels"), "Nums");
  for (std::size_t i = 0; i + 1 < ranges.size(); i += 2) {
    const Dictionary& range = file.dictionary(ranges[i + 1]);
    const auto end = i + 2 < ranges.size() ? static_cast<int>(*ranges[i + 2].as<double>()) : reading.pages;
    int number = static_cast<int>(file.number(range, "St", 1));
    for (int page = static_cast<int>(*ranges[i].as<double>()); page < end; ++page) {
      const bool counted = file.name(range, "S") == "D";
      reading.labels.push_back(file.text(range, "P") + (counted ? std::to_string(number++) : ""));
    }
  }
}

/// `page 3` of a destination or of a place's name, or the URI.
std::string leads_to(File& file, const Dictionary& annotation, const std::vector<Page>& pages,
                     const std::map<std::string, std::string>& places) {
  const Object& leads = file.get(annotation, "Dest");
  if (const auto* name = leads.as<std::string>()) {
    const auto place = places.find(*name);
    return place == places.end() ? std::string() : place->second;
  }
  if (const auto* destination = leads.as<Array>()) return page_of(*destination, pages);
  const Dictionary action = file.dictionary(annotation, "A");
  return file.text(action, "URI");
}

/// QuadPoints are whole quadrilaterals within Rect, or viewers pass them over (ISO 32000-1, table 173).
bool areas_hold(File& file, const Dictionary& annotation) {
  const auto numbers = [&](const char* key) {
    std::vector<double> all;
    for (const Object& each : file.array(annotation, key)) all.push_back(*each.as<double>());
    return all;
  };
  const std::vector<double> rectangle = numbers("Rect"), points = numbers("QuadPoints");
  if (rectangle.size() != 4 || points.size() % 8 != 0) return false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i] < rectangle[i % 2] - 0.01 || points[i] > rectangle[i % 2 + 2] + 0.01) return false;
  }
  return true;
}

/// A field says what it is for, has a look though it is empty, and prints (ISO 14289-1, 7.18.4; ISO 19005-2, 6.3).
void read_field(File& file, const Dictionary& field, PdfReading& reading) {
  const std::string tooltip = file.text(field, "TU");
  if (tooltip.empty()) reading.problems.push_back("a field has no tooltip");
  if (file.text(field, "T").empty()) reading.problems.push_back("the field '" + tooltip + "' has no name");
  if (File::reference(file.dictionary(field, "AP"), "N") == 0)
    reading.problems.push_back("the field '" + tooltip + "' has no appearance");
  if (file.number(field, "F", 0) != 4) reading.problems.push_back("the field '" + tooltip + "' does not print");
  reading.links.push_back(tooltip + " -> field " + file.text(field, "T"));
  reading.read_out.push_back(tooltip);
}

void read_links(File& file, const std::vector<Page>& pages, const std::map<std::string, std::string>& places,
                const TagTree& tree, PdfReading& reading) {
  std::set<int> tagged;
  for (const TagElement& element : tree.elements()) {
    for (const Kid& kid : element.kids) {
      if (kid.type == Kid::Type::object) tagged.insert(kid.number);
    }
  }
  for (const Page& page : pages) {
    for (const Object& each : file.array(page.dictionary, "Annots")) {
      const Dictionary annotation = file.dictionary(each);
      if (file.name(annotation, "Subtype") == "Widget") {
        if (!tagged.contains(each.as<Reference>()->number)) reading.problems.push_back("a field is not tagged");
        read_field(file, annotation, reading);
        continue;
      }
      const std::string words = file.text(annotation, "Contents");
      const std::string target = leads_to(file, annotation, pages, places);
      if (words.empty()) reading.problems.push_back("a link has no Contents");
      if (target.empty()) reading.problems.push_back("the link '" + words + "' leads nowhere");
      if (!tagged.contains(each.as<Reference>()->number))
        reading.problems.push_back("the link '" + words + "' is not tagged");
      if (!areas_hold(file, annotation))
        reading.problems.push_back("the link '" + words + "' has areas beyond its own");
      reading.links.push_back(words + " -> " + target);
      reading.read_out.push_back(words);
    }
  }
}

void read_outline(File& file, const Dictionary& parent, int level, const std::vector<Page>& pages,
                  PdfReading& reading) {
  if (level > 20) throw std::runtime_error("the outline is too deep");
  int item = File::reference(parent, "First");
  for (int count = 0; item != 0; ++count) {
    if (count > 1'000'000) throw std::runtime_error("the outline turns in a circle");
    const Dictionary dictionary = file.dictionary(file.object(item));
    const std::string title = file.text(dictionary, "Title");
    if (title.find('\n') != std::string::npos) reading.problems.push_back("an outline title has several lines");
    if (leads_to(file, dictionary, pages, {}).empty())
      reading.problems.push_back("the outline item '" + title + "' leads nowhere");
    reading.outline.push_back(std::string(static_cast<std::size_t>(level) * 2, ' ') + title);
    read_outline(file, dictionary, level + 1, pages, reading);
    const int next = File::reference(dictionary, "Next");
    if (next == 0 && File::reference(parent, "Last") != item)
      reading.problems.push_back("the outline's last item is another");
    item = next;
  }
}

void read_attachments(File& file, const Dictionary& catalog, PdfReading& reading) {
  for (const Object& each : file.array(catalog, "AF")) {
    const Dictionary specification = file.dictionary(each);
    const int stream = File::reference(file.dictionary(specification, "EF"), "UF");
    reading.attachments.push_back({.name = file.text(specification, "UF"),
                                   .relationship = file.name(specification, "AFRelationship"),
                                   .bytes = file.stream(stream)});
    const double size = file.number(file.dictionary(file.dictionary(file.object(stream)), "Params"), "Size", -1);
    if (size != static_cast<double>(reading.attachments.back().bytes.size()))
      reading.problems.push_back("an attachment has another size than it says");
  }
}

void read_identity(File& file, const Dictionary& catalog, PdfReading& reading) {
  for (const auto& [key, value] : file.dictionary(file.trailer(), "Info")) {
    if (const auto* text = file.resolve(value).as<std::string>()) reading.information[key] = text_of(*text);
  }
  if (const int metadata = File::reference(catalog, "Metadata"); metadata != 0)
    reading.metadata = file.stream(metadata);
  if (const Array& id = file.array(file.trailer(), "ID"); id.size() == 2) reading.identifier = *id[0].as<std::string>();
  const auto* marked = file.get(file.dictionary(catalog, "MarkInfo"), "Marked").as<bool>();
  if (marked == nullptr || !*marked) reading.problems.push_back("the file is not marked as tagged");
  const auto* shows_title = file.get(file.dictionary(catalog, "ViewerPreferences"), "DisplayDocTitle").as<bool>();
  if (shows_title == nullptr || !*shows_title) reading.problems.push_back("the title is not shown in the window's bar");
}

}  // namespace

PdfReading read_pdf(std::string_view bytes) {
  File file(bytes);
  PdfReading reading;
  const Dictionary catalog = file.dictionary(file.trailer(), "Root");
  std::vector<Page> pages;
  collect_pages(file, File::reference(catalog, "Pages"), pages, 0);
  reading.pages = static_cast<int>(pages.size());
  PageReader page_reader(file, reading.problems);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].texts = page_reader.read(pages[i].dictionary, static_cast<int>(i) + 1);
    for (const auto& [mcid, text] : pages[i].texts) {
      if (!text.has_words) continue;
      reading.runs.push_back({.page = static_cast<int>(i) + 1,
                              .tag = text.tag,
                              .text = text.text,
                              .x = text.start.x,
                              .y = text.start.y,
                              .end_x = text.end.x,
                              .end_y = text.end.y});
    }
    if (file.name(pages[i].dictionary, "Tabs") != "S")
      reading.problems.push_back("page " + std::to_string(i + 1) + " has no Tabs /S");
  }
  reading.fonts = page_reader.font_names();
  const TagTree tree(file, pages, reading.problems);
  reading.speech = Speaker(tree, Form::speech, reading.problems).read();
  reading.canonical_text = Speaker(tree, Form::words_only, reading.problems).read();
  for (const TagElement& element : tree.elements()) {
    for (const std::string* words : {&element.alternative, &element.actual, &element.expansion}) {
      if (!words->empty()) reading.read_out.push_back(*words);
    }
    if (element.role != "Figure") continue;
    Words words;
    words.add(element.alternative);
    reading.alternative_texts.push_back(words.take());
  }
  reading.untold = untold(tree, page_reader.idle_text());
  reading.groups = tree.groups();
  std::map<std::string, std::string> places;
  read_places(file, file.dictionary(file.dictionary(catalog, "Names"), "Dests"), pages, places, reading);
  read_labels(file, catalog, reading);
  read_links(file, pages, places, tree, reading);
  read_outline(file, file.dictionary(catalog, "Outlines"), 0, pages, reading);
  read_attachments(file, catalog, reading);
  read_identity(file, catalog, reading);
  return reading;
}

}  // namespace planverk::test
