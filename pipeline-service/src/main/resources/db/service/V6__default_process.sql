-- The sales process that asks for something before a deal goes on: version 2, as a draft. Whoever
-- publishes it decides that new deals start on it; until then they start on version 1, which asks for
-- nothing and which imported deals stay on.
--
-- The two gates of the house (an internal review before a proposal is submitted, a risk review before
-- a contract is signed) are left out until there are reviews: a gate without them would let every
-- deal through, or none.

insert into process_version (version, revision, life, name_en, name_zh, active_from)
values (2, 1, 'draft', 'The six stages, with criteria', '六阶段流程（含准入准出条件）', null);

insert into process_stage (version, stage, position, kind, label_en, label_zh, probability,
  dwell_limit_working_days, entry_criteria, exit_criteria, checklist) values
  (2, 'lead-screening', 1, 'open', 'Lead screening', '线索筛选', 5, 3,
    '[]',
    '[
      {"criterion": "customer-known", "expression": "has(customer.status) && customer.status != \"withdrawn\"", "sentence_en": "The deal has a customer that is on file.", "sentence_zh": "商机已关联在册客户。"}]',
    '[
      {"item": "fit", "kind": "question", "required": true, "label_en": "Why could we be right for this customer?", "label_zh": "我们为什么可能适合这个客户？", "template_en": "One sentence: which problem of theirs do we solve better than what they use today?", "template_zh": "一句话说明：我们能比客户现有做法更好地解决哪个问题？"},
      {"item": "source-checked", "kind": "action", "required": false, "label_en": "Checked who referred the customer", "label_zh": "已核实线索来源", "template_en": "Call or write to whoever named the customer; note what they expect of us.", "template_zh": "联系推荐人或来源渠道，记下对方对我们的期待。"}]'),
  (2, 'first-contact', 2, 'open', 'First contact', '初次接触', 10, 7,
    '[]',
    '[]',
    '[
      {"item": "background-company", "kind": "research", "required": true, "label_en": "Company: business, size, owners", "label_zh": "公司：业务、规模、股东", "template_en": "Main products and markets; revenue and head count with their year; who owns it. Name your sources.", "template_zh": "主要产品与市场；收入与人数（注明年份）；股东结构。请注明信息来源。"},
      {"item": "background-people", "kind": "research", "required": true, "label_en": "People: who decides, who influences", "label_zh": "人员：谁决策，谁影响", "template_en": "Roles only, as far as you know them: who signs, who uses, who advises, who could stop it.", "template_zh": "按角色填写已知情况：谁签字、谁使用、谁提建议、谁可能否决。"},
      {"item": "background-present", "kind": "research", "required": true, "label_en": "What they use today, and since when", "label_zh": "目前的做法，用了多久", "template_en": "Product or procedure, supplier, contract end if known, what they like and dislike about it.", "template_zh": "产品或做法、供应商、合同到期日（如知道）、满意与不满之处。"},
      {"item": "background-news", "kind": "research", "required": false, "label_en": "News of the last twelve months", "label_zh": "近十二个月的动态", "template_en": "New sites, new managers, funding, tenders, complaints; what each could mean for this deal.", "template_zh": "新基地、新管理层、融资、招标、投诉；以及对本商机可能意味着什么。"},
      {"item": "background-relations", "kind": "research", "required": false, "label_en": "Relations we already have", "label_zh": "我们已有的关系", "template_en": "Earlier deals, shared contacts, partners who work there; who on our side knows them.", "template_zh": "以往合作、共同联系人、在那里工作的伙伴；我方谁认识他们。"}]'),
  (2, 'needs-discovery', 3, 'open', 'Needs discovery', '需求探询', 25, 14,
    '[]',
    '[
      {"criterion": "amount-estimated", "expression": "opportunity.amount_minor > 0", "sentence_en": "The deal has an estimated amount.", "sentence_zh": "商机已有预估金额。"},
      {"criterion": "close-expected", "expression": "has(opportunity.expected_close)", "sentence_en": "The deal has an expected closing day.", "sentence_zh": "商机已有预计成交日期。"}]',
    '[
      {"item": "need", "kind": "question", "required": true, "label_en": "What do they want to achieve, and why now?", "label_zh": "客户想达成什么，为什么是现在？", "template_en": "\"What should be different a year from now? What happens if nothing changes?\" Note their words, not yours.", "template_zh": "“一年后希望有什么不同？如果什么都不做会怎样？”请记录客户的原话。"},
      {"item": "problem", "kind": "question", "required": true, "label_en": "Which problem costs them most today?", "label_zh": "现在哪个问题让客户损失最大？", "template_en": "\"How often does it happen, whom does it hit, what does it cost?\" A number, even a rough one.", "template_zh": "“多久发生一次，影响到谁，损失多少？”请给出数字，粗略也可以。"},
      {"item": "decision", "kind": "question", "required": true, "label_en": "Who decides, how, and by when?", "label_zh": "谁决策，如何决策，何时决策？", "template_en": "\"Who else should be part of this? What are the steps from here to a signature?\" List the steps with dates.", "template_zh": "“还有谁需要参与？从现在到签字有哪些步骤？”请列出步骤与日期。"},
      {"item": "budget", "kind": "question", "required": true, "label_en": "What is the budget, and who releases it?", "label_zh": "预算是多少，由谁审批？", "template_en": "\"Is money set aside for this? In which year? What would have to be shown to release it?\"", "template_zh": "“是否已安排预算？在哪个年度？需要提供什么才能批准？”"},
      {"item": "alternatives", "kind": "question", "required": true, "label_en": "What else are they considering, doing nothing included?", "label_zh": "客户还在考虑哪些选择（包括什么都不做）？", "template_en": "\"With whom else are you talking? What speaks for leaving it as it is?\" Note what we are measured by.", "template_zh": "“您还在和谁沟通？维持现状有什么好处？”请记录客户衡量我们的标准。"},
      {"item": "needs-summary", "kind": "document", "required": false, "label_en": "Summary of needs, confirmed by the customer", "label_zh": "经客户确认的需求摘要", "template_en": "One page: goal, problem, decision, budget, alternatives. Send it and keep the reply.", "template_zh": "一页纸：目标、问题、决策、预算、选择。发送给客户并保存回复。"}]'),
  (2, 'proposal', 4, 'open', 'Proposal', '方案呈现', 50, 14,
    '[
      {"criterion": "product-chosen", "expression": "size(lines) > 0", "sentence_en": "The deal names what is to be sold.", "sentence_zh": "商机已选定要销售的产品。"}]',
    '[]',
    '[
      {"item": "proposal-sent", "kind": "document", "required": true, "label_en": "Proposal as sent to the customer", "label_zh": "发给客户的方案", "template_en": "Say where it is filed, which version went out and to which role.", "template_zh": "注明存放位置、发出的版本以及收件角色。"},
      {"item": "proposal-presented", "kind": "action", "required": true, "label_en": "Presented the proposal in person or by call", "label_zh": "已当面或通过电话讲解方案", "template_en": "Go through their goal, our answer, the price and the next step; note each objection.", "template_zh": "依次讲解客户目标、我们的方案、价格与下一步；记下每条异议。"},
      {"item": "value-agreed", "kind": "question", "required": false, "label_en": "Which value did the customer agree to?", "label_zh": "客户认可了哪些价值？", "template_en": "\"What would this be worth to you in the first year?\" Their number and how they reached it.", "template_zh": "“第一年对您来说价值多少？”记录客户给出的数字及算法。"}]'),
  (2, 'negotiation', 5, 'open', 'Negotiation and close', '谈判成交', 75, 21,
    '[]',
    '[
      {"criterion": "customer-active", "expression": "has(customer.status) && customer.status == \"active\"", "sentence_en": "The customer is active.", "sentence_zh": "客户处于有效状态。"}]',
    '[
      {"item": "terms-agreed", "kind": "question", "required": true, "label_en": "Which terms were agreed, and by whom?", "label_zh": "商定了哪些条款，由谁商定？", "template_en": "Price, payment, delivery, acceptance, warranty; what was given and what was received for it.", "template_zh": "价格、付款、交付、验收、质保；让步了什么，换来了什么。"},
      {"item": "contract-draft", "kind": "document", "required": true, "label_en": "Contract draft that both sides have read", "label_zh": "双方已阅读的合同草案", "template_en": "Say where it is filed and which points are still open.", "template_zh": "注明存放位置以及尚未达成一致的条款。"},
      {"item": "signature-date", "kind": "action", "required": false, "label_en": "Agreed the day of signature", "label_zh": "已约定签字日期", "template_en": "Put the day and the place into both calendars.", "template_zh": "将日期与地点写入双方日程。"}]'),
  (2, 'delivery-collection', 6, 'delivery', 'Delivery and collection', '交付回款', 100, 21,
    '[
      {"criterion": "amount-final", "expression": "opportunity.amount_minor > 0", "sentence_en": "The amount of the deal is above zero.", "sentence_zh": "成交金额大于零。"}]',
    '[]',
    '[
      {"item": "handover", "kind": "action", "required": false, "label_en": "Handed over to delivery", "label_zh": "已移交交付团队", "template_en": "Meet once with whoever delivers: promises made, people, dates, risks.", "template_zh": "与交付负责人当面交接：承诺事项、相关人员、日期与风险。"},
      {"item": "reference", "kind": "question", "required": false, "label_en": "Would the customer recommend us?", "label_zh": "客户愿意推荐我们吗？", "template_en": "Ask after acceptance; if yes, ask to whom.", "template_zh": "验收后询问；如果愿意，请问推荐给谁。"}]');
