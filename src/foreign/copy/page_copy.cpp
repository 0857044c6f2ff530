#include "copy/page_copy.h"

#include <string_view>

#include "foreign/syntax.h"

namespace planverk::foreign {

namespace {

std::string box_entry(const char* key, const Box& box) {
  return std::string(key) + "[" + number_syntax(box.left) + " " + number_syntax(box.bottom) + " " +
         number_syntax(box.right) + " " + number_syntax(box.top) + "]";
}

bool is_same(const Box& a, const Box& b) {
  return a.left == b.left && a.bottom == b.bottom && a.right == b.right && a.top == b.top;
}

double unit_of(const Page& page) {
  const double unit = page.object.get("/UserUnit").number().value_or(1);
  return unit > 0 && unit <= 75'000 ? unit : 1;
}

void measure(const Page& page, CopiedPage& to) {
  const double unit = unit_of(page);
  const bool turned = page.rotation % 180 != 0;
  to.width = unit * (turned ? page.crop.height() : page.crop.width());
  to.height = unit * (turned ? page.crop.width() : page.crop.height());
  const double one = 1 / unit;
  switch (page.rotation) {
    case 90:
      to.shown = {0, one, -one, 0, page.crop.right, page.crop.bottom};
      break;
    case 180:
      to.shown = {-one, 0, 0, -one, page.crop.right, page.crop.top};
      break;
    case 270:
      to.shown = {0, -one, one, 0, page.crop.left, page.crop.top};
      break;
    default:
      to.shown = {one, 0, 0, one, page.crop.left, page.crop.bottom};
  }
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (; count > 0; --count) out += text;
  return out;
}

/// What it ends without having begun is begun before it, what it leaves open is ended behind it.
void balance(const ContentUse& use, bool read_aloud, CopiedPage& to) {
  to.before = (read_aloud ? "" : "/Artifact BMC\n") + repeated("/Span BMC\n", use.marks_missing) +
              repeated("q\n", use.states_missing + 1);
  to.after = (use.text_open ? "ET\n" : "") + repeated("Q\n", use.states_open + 1) + repeated("EMC\n", use.marks_open) +
             (read_aloud ? "" : "EMC\n");
}

std::string free_name(const std::map<std::string, std::string>& names) {
  for (std::size_t i = names.size();; ++i) {
    std::string name = "Shown" + std::to_string(i);
    if (!names.contains(name)) return name;
  }
}

}  // namespace

CopiedPage PageCopier::copy(const KeptPage& page) {
  CopiedPage made;
  measure(*page.page, made);
  made.entries = entries_of(*page.page);
  made.resources = resources_.used(page.page->resources, page.use);
  balance(page.use, read_aloud_, made);
  copy_contents(page, made);
  return made;
}

std::string PageCopier::entries_of(const Page& page) {
  std::string out = box_entry("/MediaBox", page.media);
  if (!is_same(page.crop, page.media)) out += box_entry("/CropBox", page.crop);
  if (page.rotation != 0) out += "/Rotate " + std::to_string(page.rotation);
  if (const double unit = unit_of(page); unit != 1) out += "/UserUnit " + number_syntax(unit);
  if (const Object group = page.object.get("/Group"); group.is_dictionary()) out += "/Group " + resources_.value(group);
  return out;
}

void PageCopier::copy_contents(const KeptPage& page, CopiedPage& to) {
  if (page.use.sequences != page.sequences || page.use.breaks_off || contents_.is_damaged(*page.page)) {
    const std::string data = contents_.data_of(*page.page);
    to.contents.push_back(
        sink_.add_data({}, without_sequences(data, page.page->resources, page.sequences, !read_aloud_)));
    return;
  }
  const Object contents = page.page->object.get("/Contents");
  if (contents.is_stream()) to.contents.push_back(resources_.number(contents));
  for (std::size_t i = 0; i < contents.size(); ++i) {
    if (const Object each = contents.at(i); each.is_stream()) to.contents.push_back(resources_.number(each));
  }
}

void PageCopier::add_annotations(const KeptPage& page, const CopiedStructure& structure, CopiedPage& to) {
  for (std::size_t i = 0; i < page.annotations.size(); ++i) {
    const FoundAnnotation& annotation = page.annotations[i];
    const std::uint32_t element = page.elements[i];
    if (annotation.fate == FoundAnnotation::Fate::drawn) {
      const std::string operand = element == no_copied_element || !read_aloud_
                                      ? "/Artifact BMC"
                                      : name_syntax(structure.roles[structure.elements[element].role].name) +
                                            "<</MCID " + std::to_string(page.drawn_as[i]) + ">>BDC";
      draw(annotation, operand, to);
    }
    CopiedAnnotation made{.entries = {}, .target = annotation.target, .element = element};
    if (annotation.fate == FoundAnnotation::Fate::link) made.entries = link_entries(annotation);
    to.annotations.push_back(std::move(made));
  }
}

void PageCopier::draw(const FoundAnnotation& annotation, const std::string& operand, CopiedPage& to) {
  auto& objects = to.resources["XObject"];
  const std::string name = free_name(objects);
  objects[name] = reference_syntax(resources_.number(annotation.appearance));
  to.after += operand + " q ";
  for (const double number : annotation.placed) to.after += number_syntax(number) + " ";
  to.after += "cm /" + name + " Do Q EMC\n";
}

}  // namespace planverk::foreign
