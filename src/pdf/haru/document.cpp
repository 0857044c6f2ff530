#include "haru/document.h"

#include <utility>

#include "haru/reserve.h"
#include "haru/state.h"

namespace planverk::pdf::haru {

namespace {

/// Kids of one node of the page tree: libharu's arrays hold 32,767 and copy themselves at each twentieth item.
constexpr HPDF_UINT pages_per_node = 512;
/// libharu grows its object list by this constant with a copy each time: 1,024 would make many objects quadratic.
constexpr HPDF_UINT objects_per_block = 65'536;

void remember_error(HPDF_STATUS code, HPDF_STATUS detail, void* user_data) {
  auto& error = *static_cast<FirstError*>(user_data);
  if (error.code != 0) return;
  error.code = code;
  error.detail = detail;
}

/// libharu writes `<<`, the dictionary's own keys, this, `>>`.
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream out) {
  const auto& text = *static_cast<const std::string*>(dictionary->attr);
  return HPDF_Stream_Write(out, bytes_of(text), static_cast<HPDF_UINT>(text.size()));
}

/// Pages keep libharu's attributes in `attr`, so their entries are found by number.
HPDF_STATUS write_page_entries(HPDF_Dict page, HPDF_Stream out) {
  const auto& error = *static_cast<const FirstError*>(page->error->user_data);
  const std::string& text = error.pages->at(number_of(page));
  return HPDF_Stream_Write(out, bytes_of(text), static_cast<HPDF_UINT>(text.size()));
}

Status facts_hold(HPDF_Xref xref) {
  const auto is = [xref](HPDF_UINT index, HPDF_UINT16 subclass) {
    const HPDF_XrefEntry entry = HPDF_Xref_GetEntry(xref, index);
    if (entry == nullptr || entry->obj == nullptr) return false;
    return static_cast<const HPDF_Obj_Header*>(entry->obj)->obj_class == (HPDF_OCLASS_DICT | subclass);
  };
  const std::string version = HPDF_VERSION_TEXT;
  if (xref->start_offset != 0 || xref->prev != nullptr || !is(catalog_number, HPDF_OSUBCLASS_CATALOG) ||
      !is(pages_number, HPDF_OSUBCLASS_PAGES) || !is(info_number, 0)) {
    return own_fault("libharu " + version +
                     " lays out its first objects in another way than this program was written for");
  }
  const auto info = static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(xref, info_number)->obj);
  if (HPDF_Dict_GetItem(info, "Producer", HPDF_OCLASS_STRING) == nullptr || info->write_fn != nullptr) {
    return own_fault("libharu " + version +
                     " has its document information in another place than this program was written for");
  }
  return {};
}

}  // namespace

Document::Document() : state_(std::make_unique<State>()) {}

Document::~Document() {
  if (state_->document != nullptr) HPDF_Free(state_->document);
}

Result<std::unique_ptr<Document>> Document::create() {
  std::unique_ptr<Document> made(new Document);
  State& state = *made->state_;
  state.error.pages = &state.page_entries;
  reserve::forget();
  state.document = HPDF_NewEx(remember_error, reserve::allocate, reserve::release, 0, &state.error);
  if (state.document == nullptr || reserve::taken() || HPDF_SetPagesConfiguration(state.document, pages_per_node) != HPDF_OK) {
    return device_failure("trouble.memory");
  }
  // The object list is reached through a page only, so that no header is needed which some packages leave out.
  const HPDF_Page page = HPDF_AddPage(state.document);
  if (page == nullptr || page->attr == nullptr || reserve::taken()) return device_failure("trouble.memory");
  const auto* attributes = static_cast<const HPDF_PageAttr_Rec*>(page->attr);
  if (attributes->xref == nullptr || attributes->contents == nullptr || page->write_fn != nullptr ||
      HPDF_Xref_GetEntry(attributes->xref, number_of(page))->obj != page) {
    return own_fault(std::string("libharu ") + HPDF_VERSION_TEXT +
                     " keeps its pages in another way than this program was written for");
  }
  state.memory = page->mmgr;
  state.objects = attributes->xref;
  if (auto held = facts_hold(state.objects); !held) return std::unexpected(held.error());
  state.objects->entries->items_per_block = objects_per_block;
  state.first_page = page;
  return made;
}

std::string* Document::State::keep(std::string text) {
  return &texts.emplace_back(std::move(text));
}

HPDF_Dict Document::State::dictionary(ObjectId object) {
  return static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(objects, object)->obj);
}

ObjectId Document::reserve() {
  return add({});
}

ObjectId Document::add(std::string entries) {
  State& state = *state_;
  if (!state.ok()) return 0;
  const HPDF_Dict dictionary = HPDF_Dict_New(state.memory);
  if (dictionary == nullptr || HPDF_Xref_Add(state.objects, dictionary) != HPDF_OK) {
    state.fail(HPDF_FAILD_TO_ALLOC_MEM);
    return 0;
  }
  dictionary->write_fn = write_entries;
  dictionary->attr = state.keep(std::move(entries));
  return number_of(dictionary);
}

void Document::fill(ObjectId object, std::string entries) {
  if (!state_->ok()) return;
  *static_cast<std::string*>(state_->dictionary(object)->attr) = std::move(entries);
}

ObjectId Document::add_value(std::string value) {
  const ObjectId number = add({});
  fill_value(number, std::move(value));
  return number;
}

void Document::fill_value(ObjectId object, std::string value) {
  if (state_->ok()) state_->values[object] = std::move(value);
}

ObjectId Document::add_stream(std::string entries, std::string_view bytes) {
  const ObjectId number = add({});
  fill_stream(number, entries, bytes);
  return number;
}

void Document::fill_stream(ObjectId object, std::string_view entries, std::string_view bytes) {
  if (state_->ok() && object != 0) state_->output.stream(object, entries, std::to_string(bytes.size()), bytes);
}

ObjectId Document::add_stream(std::string entries, Compressor& compressor, std::string_view bytes) {
  if (bytes.size() < worth_deflating) return add_stream(std::move(entries), bytes);
  return add_stream(std::move(entries) + "/Filter/FlateDecode", compressor.compress(bytes));
}

Document::Page Document::add_page(std::string_view deflated_contents) {
  State& state = *state_;
  if (!state.ok()) return {};
  const HPDF_Page page =
      state.first_page != nullptr ? std::exchange(state.first_page, nullptr) : HPDF_AddPage(state.document);
  if (reserve::taken()) {
    state.fail(HPDF_FAILD_TO_ALLOC_MEM);
    return {};
  }
  if (page == nullptr) {
    state.fail(HPDF_INVALID_PAGE);
    return {};
  }
  const HPDF_Dict contents = static_cast<HPDF_PageAttr_Rec*>(page->attr)->contents;
  // libharu has made an object for the length of each page's contents.
  const auto length = static_cast<HPDF_Number>(HPDF_Dict_GetItem(contents, "Length", HPDF_OCLASS_NUMBER));
  if (length == nullptr) {
    state.fail(HPDF_INVALID_PAGE);
    return {};
  }
  HPDF_Number_SetValue(length, static_cast<HPDF_INT32>(deflated_contents.size()));
  state.output.stream(number_of(contents), "/Filter/FlateDecode", std::to_string(number_of(length)) + " 0 R",
                      deflated_contents);
  // libharu's own box is in floating point, its resources are one dictionary a page: both come with the entries.
  for (const char* key : {"MediaBox", "Resources", "Contents"}) HPDF_Dict_RemoveElement(page, key);
  page->write_fn = write_page_entries;
  state.page_entries[number_of(page)];
  return {number_of(page), number_of(contents)};
}

void Document::fill_page(ObjectId page, std::string entries) {
  if (state_->ok()) state_->page_entries[page] = std::move(entries);
}

void Document::fill_catalog(std::string entries) {
  const HPDF_Dict catalog = state_->dictionary(catalog_number);
  catalog->write_fn = write_entries;
  catalog->attr = state_->keep(std::move(entries));
}

void Document::fill_info(std::string entries) {
  const HPDF_Dict info = state_->dictionary(info_number);
  HPDF_Dict_RemoveElement(info, "Producer");
  info->write_fn = write_entries;
  info->attr = state_->keep(std::move(entries));
}

ObjectId Document::first_late_object() {
  return state_->objects->entries->count;
}

}  // namespace planverk::pdf::haru
