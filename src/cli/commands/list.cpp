#include "commands/command.h"

namespace planverk::cli {

namespace {

constexpr Command template_commands[] = {
    {"list", "help.templates-list", "templates list", add_templates_list},
    {"copy", "help.templates-copy", "templates copy my-templates", add_templates_copy},
    {"check", "help.templates-check", "templates check my-templates", add_templates_check},
    {"language", "help.templates-language", "templates language", add_templates_language},
    {"themes", "help.templates-themes", "templates themes", add_templates_themes},
};

constexpr Command archive_commands[] = {
    {"create", "help.archive-create", "archive create case.xml --profile csip --out packages --schemas csip", add_archive_create},
    {"verify", "help.archive-verify", "archive verify packages/case.tar --format json", add_archive_verify},
    {"diff", "help.archive-diff", "archive diff case.tar case.zip", add_archive_diff},
};

constexpr Command batch_commands[] = {
    {"merge-reports", "help.merge-reports", "batch merge-reports shard-*.json --report report.json", add_merge_reports},
};

constexpr Command signature_commands[] = {
    {"prepare", "help.signature-prepare", "signature prepare plan.xml --out to-sign", add_signature_prepare},
    {"sign", "help.signature-sign", "signature sign minutes.pdf --seal seal.p12 --password-file secret --out signed.pdf", add_signature_sign},
    {"verify", "help.signature-verify", "signature verify signed.pdf --anchors roots.pem", add_signature_verify},
};

constexpr Command commands[] = {
    {"render", "help.render", "render plan.xml --out papers --lang nn", add_render},
    {"batch", "help.batch", "batch plans --out papers --report papers/report.json", add_batch, batch_commands},
    {"check", "help.check", "check plans/*.xml --format sarif", add_check},
    {"export", "help.export", "export plan.xml --to xlsx --out tables", add_export},
    {"pack", "help.pack", "pack plan.xml --meeting ks-2026-05-12 --out papers", add_pack},
    {"archive", "help.archive", "archive verify packages/*", nullptr, archive_commands},
    {"rules", "help.rules", "rules --format json", add_rules},
    {"schema", "help.schema", "schema --to xsd > planverk.xsd", add_schema},
    {"new", "help.new", "new caseSubmission --lang nn > case.xml", add_new},
    {"set", "help.set", "set plan.xml r7/@likelihood=4 --dry-run", add_set},
    {"signature", "help.signature", "signature verify signed.pdf --anchors roots.pem", nullptr, signature_commands},
    {"templates", "help.templates", "templates copy my-templates", nullptr, template_commands},
    {"import", "help.import", "import risks.xlsx --into plan.xml --dry-run", add_import},
    {"reproduce", "help.reproduce", "reproduce paper.pdf --plan plan.xml", add_reproduce},
    {"dump", "help.dump", "dump plan.xml --stage speech", add_dump},
    {"manual", "help.manual", "manual render", add_manual},
    {"completion", "help.completion", "completion bash > planverk.bash", add_completion},
};

}  // namespace

std::span<const Command> all_commands() {
  return commands;
}

}  // namespace planverk::cli
